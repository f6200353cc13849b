import { afterAll, beforeAll, inject } from 'vitest';
import { takeTurn, type Kind } from './turns.ts';

const AN_HOUR = 3_600_000;

/** Has the tests of a file wait for their turn at the system under test. */
export function useTurn(kind: Kind): void {
  let end: (() => void) | undefined;
  beforeAll(async () => {
    end = await takeTurn(inject('turns'), kind);
  }, AN_HOUR);
  afterAll(() => end?.());
}
