import * as z from 'zod';
import { IncidentId, plusSeconds, secondsBetween, toInstant, type Instant } from '@muster/core';
import { log } from '@muster/runtime/logging/logger';
import type { Tick } from '@muster/runtime/aws/scheduled';
import type { Item } from '@muster/store';
import type { Deps } from '../deps.ts';
import { answerOf, type ClockAnswer } from '../domain/clock.ts';
import { SWEEP_MARGIN_SECONDS, sweep, wake } from '../domain/wake.ts';
import { WATCHES, type Watch } from '../stores.ts';
import { decideRecord } from './decide-record.ts';
import { goOn } from './go-on.ts';

/** What a clock asks with. `last`: it ends after this question, and another has to follow where one is needed. */
export const Asking = z.object({
  incidentId: IncidentId,
  clock: z.int().min(1),
  last: z.boolean().default(false),
});

const lateMs = (due: Instant, at: Instant): number => Math.round(secondsBetween(due, at) * 1000);

/** Answers a clock: settles what is due, and tells it to wait until a whole second or to stop. */
export const answerClock = async (
  deps: Deps,
  { incidentId, clock, last }: z.infer<typeof Asking>,
  { at, cause }: Tick,
): Promise<ClockAnswer> => {
  let due: Instant | undefined;
  const first = await decideRecord(
    deps,
    incidentId,
    cause,
    (record, setting) => {
      due = record?.clock.wakeAt && toInstant(record.clock.wakeAt);
      return wake(record, { clock, last }, setting);
    },
    { isRemembered: false },
  );
  const outcome = await goOn(deps, first, incidentId, cause, 'clock');
  if (!outcome.ok) return { next: 'stop' };
  if (outcome.how === 'written' && due) {
    log.info('settled by its clock', { incidentId, lateMs: lateMs(due, at) });
  }
  return outcome.state.clock.number === clock ? answerOf(outcome.state) : { next: 'stop' };
};

const PAGE = 50;

const settleOne = async (deps: Deps, { id, state }: Item<Watch>, { at, cause }: Tick): Promise<boolean> => {
  const incidentId = IncidentId.parse(id);
  const outcome = await decideRecord(deps, incidentId, { ...cause, key: `${cause.key}#${id}` }, sweep, {
    isRemembered: false,
  });
  if (!outcome.ok || outcome.how !== 'written') return false;
  log.warn('settled by the sweep', { incidentId, lateMs: state.at ? lateMs(state.at, at) : 0 });
  return true;
};

const overdue = async function* ({ watches }: Deps, now: Instant): AsyncGenerator<readonly Item<Watch>[]> {
  const to = plusSeconds(now, -SWEEP_MARGIN_SECONDS);
  let after: string | undefined;
  do {
    const page = await watches.query('gsi1', WATCHES, { to, limit: PAGE, ...(after && { after }) });
    yield page.items;
    after = page.next;
  } while (after !== undefined);
};

/** The watchman of the clocks: settles every record whose time has passed, as a wake-up does. Answers how many. */
export const sweepRecords = async (deps: Deps, tick: Tick): Promise<number> => {
  const faults: unknown[] = [];
  let settled = 0;
  for await (const items of overdue(deps, tick.at)) {
    const results = await Promise.allSettled(items.map((item) => settleOne(deps, item, tick)));
    settled += results.filter((result) => result.status === 'fulfilled' && result.value).length;
    for (const result of results) if (result.status === 'rejected') faults.push(result.reason);
  }
  if (faults.length > 0) throw new AggregateError(faults, 'some records could not be settled');
  return settled;
};
