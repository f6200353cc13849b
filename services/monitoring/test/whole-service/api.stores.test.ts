import '@muster/test/support/quiet';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { UserRole } from '@muster/contracts';
import { serve } from '@muster/runtime/http/serve';
import { call, type HttpCall } from '@muster/runtime/testing/invoke';
import { handlersOn } from '../../src/wiring/handlers.ts';
import { redactionsIn } from '../../src/redactions/store.ts';
import { IncidentView } from '../../src/board/views.ts';
import { TimelineLine } from '../../src/timeline/views.ts';
import { api } from '../../src/wiring/routes.ts';
import { readTimeline } from '../../src/timeline/read-timeline.ts';
import * as sample from '../support/sample-incident.ts';
import { incidentId, s, sampleEvents } from '../support/sample-incident.ts';
import { CURSOR_KEY } from '@muster/test/support/cursor-key';
import { useEngine } from '@muster/test/support/engine';
import { bring, freshMonitoring, publish, putLists } from '../support/monitoring.ts';

const STORED_INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/;

const engine = useEngine();

const desk = async (now = s(400)) => {
  const deps = await freshMonitoring(engine);
  await publish(deps, s(-100));
  const handler = serve(
    api,
    handlersOn({ ...deps, ...redactionsIn(deps.table, deps.table) }, 'Europe/London'),
    {
      clock: () => now,
      zone: 'Europe/London',
      cursorKey: async () => CURSOR_KEY,
    },
  );
  const as = (role: UserRole) => ({ username: role, groups: [role] });
  return {
    deps,
    handler,
    get: (path: string) => call(handler, { method: 'GET', path: `/v1/incidents${path}`, as: as('agent') }),
    post: (path: string, body: object, role: UserRole = 'lead', headers: HttpCall['headers'] = {}) =>
      call(handler, {
        method: 'POST',
        path: `/v1/incidents/${incidentId}${path}`,
        body,
        as: as(role),
        headers,
      }),
  };
};

describe('an incident that monitoring does not know yet', () => {
  test.each(['', '/timeline', '/conformance'])(
    'answers 404 to GET …%s, and when to ask again',
    async (path) => {
      const { get } = await desk();
      const { status, headers } = await get(`/${incidentId}${path}`);
      expect([status, headers['retry-after']]).toEqual([404, '1']);
    },
  );

  test('is refused to be closed or noted with 404 too', async () => {
    const { post } = await desk();
    expect((await post('/closure', { disposition: 'founded' })).status).toBe(404);
    expect((await post('/notes', { text: 'Who is this?' })).status).toBe(404);
  });
});

describe('an incident under way', () => {
  let at: Awaited<ReturnType<typeof desk>>;
  beforeAll(async () => {
    at = await desk();
    for (const event of sampleEvents().slice(0, -2)) await bring(at.deps, event);
  });

  test('is shown with people, actions, deadlines, deviations, clock and the age of the data', async () => {
    const { status, headers, json } = await at.get(`/${incidentId}`);
    const incident = IncidentView.parse(json());
    expect([status, headers['etag']]).toEqual([200, expect.stringMatching(/^"\d+"$/)]);
    expect(incident.people.map((person) => person.status)).toEqual(['expired', 'on-scene']);
    expect(incident.people[1]?.actions.map((action) => action.status)).toEqual(['open', 'done']);
    expect(incident.openMandatoryActions).toMatchObject([{ actionId: 'isolate' }]);
    expect(incident.deviations.map(({ kind }) => kind)).toEqual(['question-skipped', 'deadline-missed']);
    expect(incident.data).toMatchObject({ newestEventAt: s(200), ageSeconds: 200 });
  });

  test('is not sent again to whoever has it', async () => {
    const { headers } = await at.get(`/${incidentId}`);
    const again = await call(at.handler, {
      method: 'GET',
      path: `/v1/incidents/${incidentId}`,
      as: { username: 'agent', groups: ['agent'] },
      headers: { 'if-none-match': headers['etag'] ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('is shown with its conformance: path and level', async () => {
    const { json } = await at.get(`/${incidentId}/conformance`);
    expect(json()).toMatchObject({
      path: 'judged',
      level: 'partial',
      steps: [{ kind: 'skipped', question: 'where-smelt' }],
    });
  });

  test('is read with times in its sentences in the home zone’s local time, and as instants in its fields', async () => {
    const { json } = await at.get(`/${incidentId}/timeline?limit=100`);
    const { items } = json() as { items: unknown[] };
    const lines = items.map((line) => TimelineLine.parse(line));
    const told = lines.filter(({ kind }) => kind === 'DeadlineMissed').map(({ what }) => what);
    expect(told).toEqual([
      'Deadline missed: Acceptance by Person 1 (First engineer) was due at Mon 5 Jan 2026, 09:16:10 (Europe/London) and has not come.',
    ]);
    expect(lines.filter(({ what }) => STORED_INSTANT.test(what))).toEqual([]);
    expect(lines.every((line) => STORED_INSTANT.test(line.at))).toBe(true);
  });

  test('is on the board', async () => {
    await putLists(at.deps);
    const { json } = await at.get('?team=north&status=dispatched');
    expect(json()).toMatchObject({ items: [{ incidentId, status: 'dispatched' }] });
  });

  test('takes a note once, however often it is sent under one key', async () => {
    const note = { text: 'Caller rang again.' };
    const key = { 'idempotency-key': 'note-1' };
    expect((await at.post('/notes', note, 'agent', key)).status).toBe(201);
    expect((await at.post('/notes', note, 'agent', key)).status).toBe(201);
    expect((await at.post('/notes', { text: 'Other.' }, 'agent', key)).status).toBe(422);
    const { json } = await at.get(`/${incidentId}/timeline?limit=100`);
    const { items } = json() as { items: unknown[] };
    const notes = items.map((line) => TimelineLine.parse(line)).filter(({ kind }) => kind === 'Note');
    expect(notes).toMatchObject([
      { what: 'Caller rang again.', who: { kind: 'user', id: 'agent' }, by: 'agent' },
    ]);
  });

  test('is closed by a lead alone, when the mandatory action is done and it is resolved', async () => {
    const founded = { disposition: 'founded' };
    expect((await at.post('/closure', founded, 'dispatcher')).status).toBe(403);
    const open = await at.post('/closure', founded);
    expect(open.status).toBe(409);
    expect(open.body).toContain('mandatory-action-open');
    expect(open.json()).toMatchObject({ details: [{ actionId: 'isolate', who: 'Person 2', dueAt: s(260) }] });
    for (const disposition of ['cancelled', 'unfounded', 'duplicate']) {
      const unexplained = await at.post('/closure', { disposition });
      expect(unexplained.json()).toMatchObject({ status: 422, faults: [{ in: 'body', pointer: '/note' }] });
    }
    await bring(at.deps, sampleEvents().at(-2) ?? sample.reported());
    const early = await at.post('/closure', founded);
    expect([early.status, early.body.includes('not-resolved')]).toEqual([409, true]);
    const key = { 'idempotency-key': 'resolve-1' };
    expect((await at.post('/resolution', { note: 'Made safe.' }, 'dispatcher', key)).status).toBe(200);
    expect((await at.post('/resolution', { note: 'Made safe.' }, 'dispatcher', key)).status).toBe(200);
    expect((await at.post('/resolution', {}, 'dispatcher')).status).toBe(409);
    const closed = await at.post('/closure', founded);
    expect(closed.json()).toMatchObject({ status: 'closed', closure: { disposition: 'founded' } });
    const again = await at.post('/closure', founded, 'lead', { 'idempotency-key': 'close-2' });
    expect(again.json()).toMatchObject({
      detail: 'It was closed at Mon 5 Jan 2026, 09:21:40 (Europe/London) by lead.',
      about: { by: 'lead', at: s(400) },
    });
    await putLists(at.deps);
    expect((await at.get('')).json()).toEqual({ items: [] });
    const listed = { items: [{ incidentId, status: 'closed', finishedAt: s(400) }] };
    expect((await at.get(`?status=closed&from=${s(400)}&to=${s(401)}`)).json()).toMatchObject(listed);
    expect((await at.get(`?status=closed&to=${s(400)}`)).json()).toEqual({ items: [] });
    const events = await at.deps.records.history(incidentId);
    expect(events.filter(({ name }) => name === 'IncidentClosed')).toHaveLength(1);
    expect(new Set(events.map(({ metadata }) => metadata.correlationId)).size).toBe(1);
  });
});

describe('a closing a moment before the last word comes', () => {
  const last = sample.ended(1, 'clear', 130, 6);
  const incomplete = async () => {
    const at = await desk(s(150));
    const before = [
      ...sampleEvents().slice(0, 4),
      sample.offered(1, 50),
      sample.accepted(1, 60),
      sample.did(1, 'isolate', 100, 3),
      sample.onScene(1, 110, 4),
    ];
    for (const event of [...before, last]) await bring(at.deps, event);
    expect((await at.post('/resolution', {}, 'lead', { 'idempotency-key': 'resolve' })).status).toBe(200);
    const close = () =>
      at.post('/closure', { disposition: 'founded' }, 'lead', { 'idempotency-key': 'close' });
    return { ...at, close };
  };

  test('waits for what is on its way, and closes', async () => {
    const { deps, close } = await incomplete();
    const closing = close();
    await sleep(600);
    await bring(deps, sample.did(1, 'ventilate', 120, 5));
    const { status, body } = await closing;
    expect([status, body]).toEqual([200, expect.stringContaining('"status":"closed"')]);
  });

  test('is told to try again in a few seconds when it does not come in two', async () => {
    const { close } = await incomplete();
    const { status, headers, json } = await close();
    expect([status, headers['retry-after']]).toEqual([409, '1']);
    expect(json()).toMatchObject({ rule: 'record-incomplete' });
    expect(JSON.stringify(json())).toContain('try again in a few seconds');
  });
});

test('notes, an arrival and ticks at the same instant are all kept, round after round', async () => {
  const { deps, post } = await desk();
  for (const event of sampleEvents().slice(0, 4)) await bring(deps, event);
  const rounds = Array.from({ length: 10 }, (_, n) => n + 1);
  for (const round of rounds) {
    await bring(deps, sample.offered(round, 50));
    const news = [
      sample.accepted(round, 60),
      sample.onScene(round, 61, 3),
      ...['isolate', 'ventilate'].map((id, n) => sample.did(round, id, 62, 4 + n)),
    ];
    const [noted] = await Promise.all([
      post('/notes', { text: `Round ${round}` }, 'agent', { 'idempotency-key': `note-${round}` }),
      ...news.map((event) => bring(deps, event)),
    ]);
    expect(noted.status).toBe(201);
  }
  const { state } = await deps.records.load(incidentId);
  const kept = state?.assignments.map(({ actions }) => actions.map(({ result }) => result?.kind));
  expect(kept).toEqual(rounds.map(() => ['done', 'done']));
  const { items } = await readTimeline(deps, incidentId, { limit: 100 });
  const notes = items.filter(({ kind }) => kind === 'Note').map(({ what }) => what);
  expect(notes.toSorted()).toEqual(rounds.map((round) => `Round ${round}`).toSorted());
}, 60_000);
