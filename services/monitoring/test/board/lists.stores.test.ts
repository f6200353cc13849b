import '@muster/test/support/quiet';
import * as z from 'zod';
import { describe, expect, test } from 'vitest';
import { Instant, plusSeconds, Reference, toInstant, type IncidentId, type TeamId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { Problem } from '@muster/runtime/http/problem';
import { serve } from '@muster/runtime/http/serve';
import { call } from '@muster/runtime/testing/invoke';
import { handlersOn } from '../../src/wiring/handlers.ts';
import { redactionsIn } from '../../src/redactions/store.ts';
import { type Deps, depsOn } from '../../src/wiring/deps.ts';
import { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { Card } from '../../src/board/domain/card.ts';
import { api } from '../../src/wiring/routes.ts';
import { incidentId, reported, s, sampleEvents } from '../support/sample-incident.ts';
import { capacityMeter, readsOf, writesOf } from '@muster/test/support/capacity';
import { CURSOR_KEY } from '@muster/test/support/cursor-key';
import { useEngine } from '@muster/test/support/engine';
import { bring, freshMonitoring, publish, putCard, putLists } from '../support/monitoring.ts';
import { Table } from '@muster/store';
import { beat } from '../../src/board/beat.ts';
import { causeAt } from '@muster/test/support/cause';

const engine = useEngine();
const Listed = z.object({
  items: z.array(Card),
  nextCursor: z.string().optional(),
  asOf: Instant.optional(),
});

const askOf = (deps: Deps) => {
  const handler = serve(
    api,
    handlersOn({ ...deps, ...redactionsIn(deps.table, deps.table) }, 'Europe/London'),
    {
      clock: () => s(400),
      cursorKey: async () => CURSOR_KEY,
    },
  );
  return (query: Record<string, string>) => {
    const path = `/v1/incidents?${new URLSearchParams(query).toString()}`;
    return call(handler, { method: 'GET', path, as: { username: 'agent', groups: ['agent'] } });
  };
};

const withReference = (reference: string): IncidentEvent => {
  const { data, ...event } = reported();
  const incident = 'incident' in data ? { ...data.incident, reference } : {};
  return IncidentEvent.parse({ ...event, data: { ...data, incident } });
};

describe('an incident is found by its reference', () => {
  const found = async (reference: string, query: Record<string, string>) => {
    const deps = await freshMonitoring(engine);
    await bring(deps, withReference(reference));
    return Listed.parse((await askOf(deps)(query)).json()).items.map((card) => card.incidentId);
  };

  test('however it is typed, and alone', async () => {
    expect(await found('50A1UXZ', { reference: ' 5oa-iuxz ' })).toEqual([incidentId]);
    expect(await found('50A1UXZ', { reference: '50A1UXZ', team: 'south' })).toEqual([]);
    expect(await found('50A1UXZ', { reference: '531E204' })).toEqual([]);
  });

  test('whose E, from before it was dropped, is typed as U or as E', async () => {
    expect(await found('531E204', { reference: '531E204' })).toEqual([incidentId]);
    expect(await found('531E204', { reference: '531U204' })).toEqual([incidentId]);
  });

  test('and a mistyped one is refused as such, not answered with another or with the board', async () => {
    const deps = await freshMonitoring(engine);
    await bring(deps, withReference('50A1UXZ'));
    for (const reference of ['50A1UXY', '05A1UXZ', '50A1', '']) {
      const answer = await askOf(deps)({ reference });
      expect(Problem.parse(answer.json())).toMatchObject({
        status: 422,
        rule: 'mistyped',
        faults: [{ in: 'query', pointer: '/reference' }],
      });
    }
  });

  test('also when its verdict came before its report, and with two reads however many there are', async () => {
    const meter = capacityMeter();
    const name = await engine.table('monitoring');
    const deps = depsOn(new Table({ client: meter.count(engine.client()), name }), 2);
    await publish(deps, s(-100));
    await fillWithClosed(deps, 60);
    const [, started, , assessed] = sampleEvents();
    if (started) await bring(deps, started);
    if (assessed) await bring(deps, assessed);
    await bring(deps, withReference('50A1UXZ'));
    meter.take();
    const { items } = Listed.parse((await askOf(deps)({ reference: '50A1UXZ' })).json());
    expect([items.map((card) => card.incidentId), readsOf(meter.take())]).toEqual([[incidentId], 2]);
  });
});

const closedId = (at: number): IncidentId => derivedId('inc', 'closed', String(at));

const closedCard = (at: number, team: TeamId): Card => ({
  incidentId: closedId(at),
  status: 'closed',
  neededAt: s(0),
  neededFor: 'closing',
  reference: Reference.parse('50A1UXZ'),
  team,
  missedDeadlines: 0,
  exercise: false,
  finishedAt: plusSeconds(s(0), at * 60),
});

/** So many closed incidents, a minute apart, of two teams by turns. */
const fillWithClosed = async (deps: Deps, count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) {
    const card = closedCard(at, at % 2 === 0 ? 'north' : 'south');
    await putCard(deps, card);
  }
};

describe('closed incidents are listed by the period in which they ended', () => {
  const minute = (at: number): string => plusSeconds(s(0), at * 60);

  const pages = async (deps: Deps, query: Record<string, string>): Promise<string[]> => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const given = await askOf(deps)({ status: 'closed', limit: '4', ...query, ...(cursor && { cursor }) });
      const { items, nextCursor } = Listed.parse(given.json());
      found.push(...items.map((card) => card.incidentId));
      cursor = nextCursor;
    } while (cursor !== undefined);
    return found;
  };

  test('page by page, the newest first, from an instant up to, not including, another', async () => {
    const deps = await freshMonitoring(engine);
    await fillWithClosed(deps, 30);
    const ids = Array.from({ length: 30 }, (_, at) => closedId(at)).reverse();
    expect(await pages(deps, {})).toEqual(ids);
    expect(await pages(deps, { from: minute(5), to: minute(15) })).toEqual(ids.slice(15, 25));
    expect(await pages(deps, { from: minute(28) })).toEqual(ids.slice(0, 2));
    expect(await pages(deps, { to: minute(2), team: 'south' })).toEqual([closedId(1)]);
    expect(Listed.parse((await askOf(deps)({})).json()).items).toEqual([]);
  });

  test('and a rejected one among those rejected, since it left the board as well', async () => {
    const deps = await freshMonitoring(engine);
    const [first] = sampleEvents();
    const card: Card = { ...closedCard(3, 'north'), status: 'rejected' };
    if (first) await bring(deps, first);
    await putCard(deps, card);
    expect(await pages(deps, { status: 'rejected', from: minute(3), to: minute(4) })).toEqual([closedId(3)]);
    expect(await pages(deps, {})).toEqual([]);
  });

  test.each([
    [{ from: minute(0) }, '/from'],
    [{ status: 'assessing', to: minute(0) }, '/to'],
    [{ status: 'closed', from: minute(2), to: minute(2) }, '/to'],
    [{ status: 'closed', from: 'yesterday' }, '/from'],
  ])('a period that cannot be meant is refused by its name: %j', async (query, pointer) => {
    const answer = await askOf(await freshMonitoring(engine))(query);
    expect(Problem.parse(answer.json())).toMatchObject({ status: 422, faults: [{ in: 'query', pointer }] });
  });
});

describe('the board says up to when it has what was saved', () => {
  const now = toInstant(new Date(Date.now() - 600_000).toISOString());
  const minute = (at: number) => plusSeconds(now, at * 60);
  const asOf = async (deps: Deps) => Listed.parse((await askOf(deps)({})).json()).asOf;
  const sweeps = (deps: Deps, at: Instant) => beat(deps, { at, cause: causeAt(`sweep-${at}`, at) });

  test('by the last sweep that the relay has brought to it: while the relay is out, the time stands still', async () => {
    const deps = await freshMonitoring(engine);
    expect(await asOf(deps)).toBeUndefined();
    await sweeps(deps, minute(0));
    expect(await asOf(deps)).toBeUndefined();
    await putLists(deps);
    expect(await asOf(deps)).toBe(minute(0));
    await sweeps(deps, minute(1));
    await sweeps(deps, minute(2));
    expect(await asOf(deps)).toBe(minute(0));
    await putLists(deps);
    expect(await asOf(deps)).toBe(minute(2));
  });

  test('by the latest of two sweeps at once, and at two write units a sweep, however many there were', async () => {
    const meter = capacityMeter();
    const name = await engine.table('monitoring');
    const deps = depsOn(new Table({ client: meter.count(engine.client()), name }), 2);
    for (let at = 0; at < 60; at += 1) await sweeps(deps, plusSeconds(now, at));
    await putLists(deps);
    meter.take();
    await Promise.all([sweeps(deps, minute(3)), sweeps(deps, minute(2))]);
    await sweeps(deps, minute(4));
    expect(writesOf(meter.take())).toBeLessThanOrEqual(4);
    await putLists(deps);
    expect(await asOf(deps)).toBe(minute(4));
  });
});
