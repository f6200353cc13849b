import { describe } from 'vitest';
import { testEach, useSweep } from '../support/whole/sweep.ts';

const { sweep } = useSweep();

describe('a write, publication or sending of any Lambda that is refused leaves what stands without it', () => {
  testEach(sweep, ['throttled', 'conflict', 'condition lost', 'timed out before']);
});
