import { testAtRandom } from '../support/input/at-random.ts';

testAtRandom('review');
