import { randomInt } from 'node:crypto';

/** Milliseconds to wait before a decision is taken again, by how many there were and how long the last one took. */
export type Jitter = (decisions: number, tookMs: number) => number;

/** Waits after a lost race: random, doubling, several times as long as a decision takes on this machine. */
export const spread: Jitter = (decisions, tookMs) =>
  randomInt(10, Math.min(1500, Math.ceil(Math.max(30, 3 * tookMs)) * 2 ** decisions));
