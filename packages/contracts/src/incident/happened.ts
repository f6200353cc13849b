import { secondsBetween, type Instant } from '@muster/core';
import type { IncidentFacts } from './incident-facts.ts';

/** Seconds by which clocks may differ before an age is worth telling. */
const WORTH_TELLING_SECONDS = 60;
/** A source's time so far ahead of ours is told: its clock is wrong. Seconds. */
export const CLOCKS_DIFFER_SECONDS = 120;

const UNITS = [
  [86_400, 'day'],
  [3600, 'h'],
  [60, 'min'],
] as const;

/** A time span by its largest unit, rounded down: `6 h`, `1 day`. */
export const roughly = (seconds: number): string => {
  const [size, unit] = UNITS.find(([each]) => seconds >= each) ?? [1, 's'];
  const count = Math.floor(seconds / size);
  return `${count} ${unit}${unit === 'day' && count > 1 ? 's' : ''}`;
};

/** How long before it was told it happened, in words: `happened 6 h before it was reported`. Undefined when it just had. */
export const happenedBefore = (occurredAt: Instant | undefined, toldAt: Instant): string | undefined => {
  if (occurredAt === undefined) return undefined;
  const seconds = secondsBetween(occurredAt, toldAt);
  if (seconds >= WORTH_TELLING_SECONDS) return `happened ${roughly(seconds)} before it was reported`;
  return -seconds > CLOCKS_DIFFER_SECONDS
    ? `happened, by a clock of the source that is ${roughly(-seconds)} ahead, just before it was reported`
    : undefined;
};

/** What people must know of an incident's age before they rely on its report; undefined when it had just happened. */
export const ageOf = ({ occurredAt, reportedAt }: IncidentFacts): string | undefined =>
  happenedBefore(occurredAt, reportedAt);
