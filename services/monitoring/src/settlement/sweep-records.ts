import { IncidentId, plusSeconds, type Instant } from '@muster/core';
import type { Tick } from '@muster/runtime/aws/scheduled';
import { log } from '@muster/runtime/logging/logger';
import type { Item } from '@muster/store';
import { lateMs, settleBySweep, SWEEP_MARGIN_SECONDS } from './domain/clock-tick.ts';
import { sweepDueAt } from './domain/sweep-time.ts';
import { saveIncident, type SettlementDeps } from './save-incident.ts';
import { SWEEP_LIST, type SweepEntry } from './store.ts';

const PAGE = 50;

const settleOne = async (
  deps: SettlementDeps,
  { id }: Item<SweepEntry>,
  { at, cause }: Tick,
): Promise<boolean> => {
  const incidentId = IncidentId.parse(id);
  let due: Instant | undefined;
  const outcome = await saveIncident(
    deps,
    incidentId,
    { ...cause, key: `${cause.key}#${id}` },
    (record, context) => {
      due = record && sweepDueAt(record);
      return settleBySweep(record, context);
    },
    { isRemembered: false, isSweep: true },
  );
  if (!outcome.ok || outcome.how !== 'written') return false;
  log.warn('settled by the sweep', { incidentId, lateMs: due ? lateMs(due, at) : 0 });
  return true;
};

const overdue = async function* (
  { sweepEntries }: SettlementDeps,
  now: Instant,
): AsyncGenerator<readonly Item<SweepEntry>[]> {
  const to = plusSeconds(now, -SWEEP_MARGIN_SECONDS);
  let after: string | undefined;
  do {
    const page = await sweepEntries.query('gsi1', SWEEP_LIST, { to, limit: PAGE, ...(after && { after }) });
    yield page.items;
    after = page.next;
  } while (after !== undefined);
};

/** Settles every record whose time has passed, as its clock would have, and lists it by when it is needed next. Returns how many. */
export const sweepRecords = async (deps: SettlementDeps, tick: Tick): Promise<number> => {
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
