import { roughly } from '@muster/contracts';
import { secondsBetween, type Instant } from '@muster/core';

/** Minutes after which an event is old unless its source says otherwise. */
export const OLD_AFTER_MINUTES = 15;

/** Why a person must look before anybody is sent, when an event arrives so late; undefined for one that is fresh. */
export const personFirstBecause = (
  occurredAt: Instant | undefined,
  at: Instant,
  limitMinutes: number = OLD_AFTER_MINUTES,
): string | undefined => {
  if (occurredAt === undefined) return undefined;
  const seconds = secondsBetween(occurredAt, at);
  return seconds > limitMinutes * 60
    ? `It happened ${roughly(seconds)} before its source told of it, later than the ${roughly(limitMinutes * 60)} after which a person looks before anybody is sent.`
    : undefined;
};
