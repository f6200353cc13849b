import { useTurn } from './use-turn.ts';

useTurn('alone');
