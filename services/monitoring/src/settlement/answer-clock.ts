import * as z from 'zod';
import { IncidentId, toInstant, type Instant } from '@muster/core';
import type { Tick } from '@muster/runtime/aws/scheduled';
import { log } from '@muster/runtime/logging/logger';
import { continueSettlement } from './continue-settlement.ts';
import { lateMs, settleByClock } from './domain/clock-tick.ts';
import { clockAnswerOf, type ClockAnswer } from './domain/clock.ts';
import { saveIncident, type SettlementDeps } from './save-incident.ts';

/** What a clock asks with. `last`: it ends after this question, and another has to follow where one is needed. */
export const ClockQuestion = z.object({
  incidentId: IncidentId,
  clock: z.int().min(1),
  last: z.boolean().default(false),
});

/** Answers a clock: settles what is due, and tells it to wait until a whole second or to stop. */
export const answerClock = async (
  deps: SettlementDeps,
  { incidentId, clock, last }: z.infer<typeof ClockQuestion>,
  { at, cause }: Tick,
): Promise<ClockAnswer> => {
  let due: Instant | undefined;
  const first = await saveIncident(
    deps,
    incidentId,
    cause,
    (record, context) => {
      due = record?.clock.wakeAt && toInstant(record.clock.wakeAt);
      return settleByClock(record, { clock, last }, context);
    },
    { isRemembered: false },
  );
  const outcome = await continueSettlement(deps, first, incidentId, cause, 'clock');
  if (!outcome.ok) return { next: 'stop' };
  if (outcome.how === 'written' && due) {
    log.info('settled by its clock', { incidentId, lateMs: lateMs(due, at) });
  }
  return outcome.state.clock.number === clock ? clockAnswerOf(outcome.state) : { next: 'stop' };
};
