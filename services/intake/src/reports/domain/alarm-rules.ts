import { secondsBetween, type Instant } from '@muster/core';
import { REPEATS_WITHIN_HOURS } from '../../sources/domain/repeats.ts';
import { isOpen, type ReportedIncident } from './reported-incident.ts';

/** Whether an alarm that comes again joins by itself: not a fresh one where an old one sent nobody, nor after too long. */
export const joinsAsRepeat = (
  reported: ReportedIncident,
  {
    at,
    isOld,
    withinHours = REPEATS_WITHIN_HOURS,
  }: { at: Instant; isOld: boolean; withinHours?: number | undefined },
): boolean =>
  isOpen(reported) &&
  (isOld || reported.incident.personFirst === undefined) &&
  secondsBetween(reported.alarm?.lastAt ?? reported.incident.reportedAt, at) <= withinHours * 3600;

/** Whether an event that says the alarm is over is about this incident, not about an alarm before its last one. */
export const joinsAsClearing = (reported: ReportedIncident, occurredAt: Instant | undefined): boolean => {
  const last = reported.alarm?.lastOccurredAt ?? reported.incident.occurredAt;
  return isOpen(reported) && (occurredAt === undefined || last === undefined || occurredAt >= last);
};
