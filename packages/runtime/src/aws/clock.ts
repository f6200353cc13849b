import { instantOf, type Instant } from '@muster/core';

/** The current time; called once per invocation and passed on, never stored. */
export type Clock = () => Instant;

export const systemClock: Clock = () => instantOf(Date.now());
