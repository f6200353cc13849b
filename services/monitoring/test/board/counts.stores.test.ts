import '@muster/test/support/quiet';
import { describe, expect, test } from 'vitest';
import { type IncidentId, type Instant, type TeamId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { serve } from '@muster/runtime/http/serve';
import { call } from '@muster/runtime/testing/invoke';
import { Table } from '@muster/store';
import { capacityMeter, readsOf } from '@muster/test/support/capacity';
import { CURSOR_KEY } from '@muster/test/support/cursor-key';
import { useEngine } from '@muster/test/support/engine';
import type { Card } from '../../src/board/domain/card.ts';
import { countIncidents } from '../../src/board/count-incidents.ts';
import { IncidentCounts } from '../../src/board/views.ts';
import { depsOn, type Deps } from '../../src/wiring/deps.ts';
import { handlersOn } from '../../src/wiring/handlers.ts';
import { redactionsIn } from '../../src/redactions/store.ts';
import { api } from '../../src/wiring/routes.ts';
import { s } from '../support/sample-incident.ts';
import { freshMonitoring, putCard } from '../support/monitoring.ts';

const engine = useEngine();

const put = async (deps: Deps, name: string, card: Partial<Card>): Promise<void> => {
  const incidentId: IncidentId = derivedId('inc', 'counted', name);
  const whole: Card = {
    incidentId,
    status: 'dispatched',
    neededAt: s(500),
    neededFor: 'accepted',
    missedDeadlines: 0,
    exercise: false,
    ...card,
  };
  await putCard(deps, whole);
};

const askOf = (deps: Deps, clock: { now: Instant }) => {
  const handler = serve(
    api,
    handlersOn({ ...deps, ...redactionsIn(deps.table, deps.table) }, 'Europe/London'),
    {
      clock: () => clock.now,
      cursorKey: async () => CURSOR_KEY,
    },
  );
  return async (query: { team?: TeamId } = {}) => {
    const path = `/v1/incidents/counts?${new URLSearchParams(query).toString()}`;
    const reply = await call(handler, { method: 'GET', path, as: { username: 'agent', groups: ['agent'] } });
    return IncidentCounts.parse(reply.json());
  };
};

describe('the board in numbers', () => {
  test('counts what is unfinished, by status, priority, lateness and breach, of all teams or of one, and no exercise', async () => {
    const deps = await freshMonitoring(engine);
    await put(deps, 'a', { priority: 'P1', team: 'north', neededAt: s(400), missedDeadlines: 2 });
    await put(deps, 'b', { priority: 'P1', team: 'south' });
    await put(deps, 'c', { status: 'assessing', neededAt: s(399) });
    await put(deps, 'd', { status: 'closed', priority: 'P1', team: 'north', finishedAt: s(300) });
    await put(deps, 'drill', { priority: 'P1', team: 'north', neededAt: s(399), exercise: true });
    const ask = askOf(deps, { now: s(400) });
    expect(await ask()).toEqual({
      countedAt: s(400),
      open: 3,
      late: 2,
      breached: 1,
      byStatus: { dispatched: 2, assessing: 1 },
      byPriority: { P1: 2, none: 1 },
      isLeast: false,
    });
    expect(await ask({ team: 'north' })).toMatchObject({ open: 1, late: 1, breached: 1 });
    expect(await ask({ team: 'nowhere' })).toMatchObject({ open: 0, byStatus: {} });
  });

  test('says from when it is, and is counted again after five seconds', async () => {
    const deps = await freshMonitoring(engine);
    const clock = { now: s(400) };
    const ask = askOf(deps, clock);
    expect(await ask()).toMatchObject({ countedAt: s(400), open: 0 });
    await put(deps, 'a', {});
    clock.now = s(404);
    expect(await ask()).toMatchObject({ countedAt: s(400), open: 0 });
    clock.now = s(405);
    expect(await ask()).toMatchObject({ countedAt: s(405), open: 1 });
  });

  test('takes no read while a count serves, so many watchers cost as much as one', async () => {
    const meter = capacityMeter();
    const name = await engine.table('monitoring');
    const deps = depsOn(new Table({ client: meter.count(engine.client()), name }), 2);
    await put(deps, 'a', {});
    const ask = askOf(deps, { now: s(400) });
    meter.take();
    await Promise.all([ask(), ask()]);
    expect(readsOf(meter.take())).toBe(0.5);
    await ask();
    expect(readsOf(meter.take())).toBe(0);
  });

  test('is bounded: a larger board is counted as far as that, and its numbers are told as the least', async () => {
    const deps = await freshMonitoring(engine);
    for (const name of ['a', 'b', 'c', 'd', 'e']) await put(deps, name, {});
    const bounds = { most: 4, atOnce: 2 };
    expect(await countIncidents(deps, undefined, s(400), bounds)).toMatchObject({ open: 4, isLeast: true });
    expect(await countIncidents(deps, undefined, s(400))).toMatchObject({ open: 5, isLeast: false });
  });
});
