import { instantOf, type Instant } from '@muster/core';

/** Gives the present moment; called once per invocation and passed on, never kept. */
export type Clock = () => Instant;

export const systemClock: Clock = () => instantOf(Date.now());
