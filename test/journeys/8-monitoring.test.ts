import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import type { BodyOf } from '@muster/demo/api-replies';
import { sampleAction, sampleRole } from '@muster/procedures/sample';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { history } from './support/events.ts';
import {
  allOf,
  assess,
  assessed,
  confirm,
  incidentPath,
  personWithLink,
  report,
  seen,
  timeline,
} from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { agent, dispatcher, lead, mailAbout, unique } from './support/muster.ts';
import { addPerson } from './support/people.ts';
import { until } from '@muster/demo/until';

const LATE = 2;
let incidentType = '';
beforeAll(async () => {
  const actions = [
    sampleAction('isolate-supply'),
    sampleAction('ring-in', { countsFrom: 'accepted', withinSeconds: LATE }),
  ];
  incidentType = await publishSampleProcedure({ roles: [sampleRole({ actions })] });
});
afterAll(expectNoDeadLetters);

const close = (incidentId: string, more: Partial<BodyOf<'closeIncident'>> = {}) =>
  lead.POST('/v1/incidents/{incidentId}/closure', {
    ...incidentPath(incidentId),
    body: { disposition: 'founded', ...more },
  });
const resolve = (incidentId: string) =>
  dispatcher.POST('/v1/incidents/{incidentId}/resolution', { ...incidentPath(incidentId), body: {} });
const conformance = (incidentId: string) =>
  expectData(lead.GET('/v1/incidents/{incidentId}/conformance', incidentPath(incidentId)));

/** An incident to which one person has come. */
async function attended() {
  const zone = unique('zone');
  await addPerson(zone);
  const reported = await assessed(incidentType, zone);
  const [assignment] = await confirm(reported.incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  const person = await personWithLink(assignment);
  await person.accept();
  await person.understand(allOf(assignment));
  await person.report('on-scene');
  return { ...reported, assignment, person };
}

describe('the record', () => {
  test('shows state, clock, people, deadlines and how each thing became known', async () => {
    const { incidentId, reference, assignment } = await attended();
    const shown = await seen(
      incidentId,
      'on scene',
      ({ people, verdict }) => people[0]?.status === 'on-scene' && verdict !== undefined,
    );
    expect(shown).toMatchObject({
      status: 'dispatched',
      incident: { reference },
      verdict: { priority: 'P2' },
    });
    expect(shown.clock.wakeAt).toMatch(/Z$/);
    const kinds = shown.deadlines.map(({ kind, status }) => `${kind} ${status}`);
    for (const one of [
      'triage met',
      'dispatched met',
      'accepted met',
      'understood met',
      'arrived met',
      'resolved open',
    ]) {
      expect(kinds).toContain(one);
    }
    const lines = await timeline(incidentId);
    expect(lines.find(({ kind }) => kind === 'AssignmentAccepted')).toMatchObject({
      who: { kind: 'responder', id: assignment.resource.resourceId },
      howKnown: 'self-report',
    });
    expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).toSorted());
    expect(lines.find(({ kind }) => kind === 'IncidentReported')?.who).toMatchObject({
      kind: 'user',
      id: 'agent',
    });
  });

  test('is on the board until it is closed', async () => {
    const { incidentId, person } = await attended();
    const onBoard = async () => {
      const query = { limit: 100 };
      const { items } = await expectData(agent.GET('/v1/incidents', { params: { query } }));
      return items.find((card) => card.incidentId === incidentId);
    };
    expect(await until('the card', onBoard)).toMatchObject({ priority: 'P2' });
    for (const id of ['isolate-supply', 'ring-in']) await person.done(id);
    await seen(incidentId, 'nothing open', ({ openMandatoryActions }) => openMandatoryActions.length === 0);
    await expectData(resolve(incidentId));
    await expectData(close(incidentId));
    await expect.poll(onBoard).toBeUndefined();
  });

  test('takes a note from whoever works on it', async () => {
    const { incidentId } = await assessed(incidentType, unique('zone'));
    await seen(incidentId, 'the record', () => true);
    const body = { text: 'The caretaker has the key.' };
    const asked = agent.POST('/v1/incidents/{incidentId}/notes', { ...incidentPath(incidentId), body });
    expect((await expectData(asked)).what).toContain(body.text);
    const lines = await timeline(incidentId);
    expect(lines.find(({ what }) => what.includes(body.text))?.who).toMatchObject({ id: 'agent' });
  });
});

describe('conformance', () => {
  test('a skipped question, an override and a late action each give their own graded deviation', async () => {
    const zone = unique('zone');
    await addPerson(zone);
    const { incidentId } = await report(incidentType, zone);
    await assess(incidentId, {});
    const leave = (body: BodyOf<'overrideDecision'>) =>
      expectData(
        agent.POST('/v1/incidents/{incidentId}/assessment/override', { ...incidentPath(incidentId), body }),
      );
    await leave({ kind: 'skip', question: 'where-smelt', reason: 'The line was breaking up.' });
    await leave({ kind: 'outcome', outcome: 'escape', reason: 'The caretaker rang as well.' });
    const [assignment] = await confirm(incidentId);
    if (assignment === undefined) throw new Error('nobody was asked');
    const person = await personWithLink(assignment);
    await person.accept();
    await person.understand(allOf(assignment));
    await person.report('on-scene');
    await pause((LATE + 1) * 1000);
    await person.done('ring-in');
    const graded = await until('three deviations', async () => {
      const { deviations } = await conformance(incidentId);
      return deviations.length >= 3 ? deviations : undefined;
    });
    const found = graded.map(({ kind, subject, grade }) => [kind, subject, grade]);
    expect(found).toHaveLength(3);
    expect(found).toContainEqual(['question-skipped', 'where-smelt', 'major']);
    expect(found.find(([kind]) => kind === 'outcome-overridden')?.[1]).toBe('people-inside');
    expect(found.find(([kind]) => kind === 'action-late')?.[1]).toContain('ring-in');
  });

  test('a path that follows the procedure has none', async () => {
    const { incidentId } = await assessed(incidentType, unique('zone'));
    await seen(incidentId, 'the verdict', ({ verdict }) => verdict !== undefined);
    expect(await conformance(incidentId)).toMatchObject({ path: 'judged', deviations: [] });
  });
});

describe('closing', () => {
  test('with a mandatory action open is refused with 409 naming the action; done, it is resolved and closed', async () => {
    const { incidentId, person } = await attended();
    await person.done('ring-in');
    await seen(
      incidentId,
      'one action open',
      ({ openMandatoryActions }) => openMandatoryActions.length === 1,
    );
    const refused = await close(incidentId);
    expect(refused.response.status).toBe(409);
    expect(JSON.stringify(refused.error)).toContain('Do isolate-supply');
    await person.done('isolate-supply');
    await seen(incidentId, 'nothing open', ({ openMandatoryActions }) => openMandatoryActions.length === 0);
    await expectData(resolve(incidentId));
    expect(await expectData(close(incidentId))).toMatchObject({
      status: 'closed',
      closure: { disposition: 'founded', by: { id: 'lead' } },
    });
    const rows = await history('monitoring', 'RECORD', incidentId);
    expect(rows.filter(({ name }) => name === 'IncidentClosed')).toHaveLength(1);
  });

  test('by an override needs a reason, is a deviation, and is reported to a lead', async () => {
    const { incidentId, reference } = await attended();
    await seen(
      incidentId,
      'two actions open',
      ({ openMandatoryActions }) => openMandatoryActions.length === 2,
    );
    await expectData(resolve(incidentId));
    const override = { reason: 'The fire service has taken over.' };
    await expectData(close(incidentId, { override }));
    const { deviations } = await conformance(incidentId);
    expect(deviations.map(({ kind }) => kind)).toContain('gate-overridden');
    expect((await until('the mail', () => mailAbout('lead@example.com', reference))).text).toContain(
      override.reason,
    );
  });

  test('is a lead’s, and frees whoever was still assigned', async () => {
    const { incidentId, person, assignment } = await attended();
    for (const id of ['isolate-supply', 'ring-in']) await person.done(id);
    await seen(incidentId, 'nothing open', ({ openMandatoryActions }) => openMandatoryActions.length === 0);
    const path = { ...incidentPath(incidentId), body: { disposition: 'founded' as const } };
    expect((await agent.POST('/v1/incidents/{incidentId}/closure', path)).response.status).toBe(403);
    await expectData(resolve(incidentId));
    const ended = await until('the release', async () => {
      const asked = dispatcher.GET('/v1/assignments/{assignmentId}', {
        params: { path: { assignmentId: assignment.assignmentId } },
      });
      const { status } = await expectData(asked);
      return status === 'released' || status === 'clear' ? status : undefined;
    });
    expect(ended).toBe('clear');
    expect((await person.report('on-scene')).status).not.toBe(200);
  });
});
