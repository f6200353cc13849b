import { toInstant, type Instant } from '@muster/core';
import { missingDueAt } from '../../escalation/domain/escalate-missing.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';

/** When the sweep is to settle the record unless somebody has before: its clock's time, something missing for too long, or a path to judge. */
export const sweepDueAt = (record: IncidentRecord): Instant | undefined => {
  const { wakeAt } = record.clock;
  const times = [wakeAt && toInstant(wakeAt), missingDueAt(record), record.closure?.lookAt];
  return times.filter((time) => time !== undefined).sort()[0];
};
