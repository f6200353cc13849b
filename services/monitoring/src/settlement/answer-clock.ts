import * as z from 'zod';
import { IncidentId, toInstant, type Instant } from '@muster/core';
import type { Tick } from '@muster/runtime/aws/scheduled';
import { log } from '@muster/runtime/logging/logger';
import { continueSettlement } from './continue-settlement.ts';
import { lateMs, settleByClock } from './domain/clock-tick.ts';
import { saveIncident, type SettlementDeps } from './save-incident.ts';

/** What a clock asks with. */
export const ClockQuestion = z.object({ incidentId: IncidentId, clock: z.int().min(1) });

/** An execution that began before its machine ended with each question reads this, and ends too. */
export const STOP = { next: 'stop' } as const;

/** Answers a clock: settles what is due, and sets the clock that follows where one is needed. */
export const answerClock = async (
  deps: SettlementDeps,
  { incidentId, clock }: z.infer<typeof ClockQuestion>,
  { at, cause }: Tick,
): Promise<typeof STOP> => {
  let due: Instant | undefined;
  const first = await saveIncident(
    deps,
    incidentId,
    cause,
    (record, context) => {
      due = record?.clock.wakeAt && toInstant(record.clock.wakeAt);
      return settleByClock(record, clock, context);
    },
    { isRemembered: false },
  );
  const outcome = await continueSettlement(deps, first, incidentId, cause, 'clock');
  if (outcome.ok && outcome.how === 'written' && due) {
    log.info('settled by its clock', { incidentId, lateMs: lateMs(due, at) });
  } else {
    log.info('nothing due', { incidentId });
  }
  return STOP;
};
