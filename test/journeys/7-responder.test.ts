import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assignment } from '@muster/demo/api-replies';
import { open, submit } from '@muster/demo/responder';
import { until } from '@muster/demo/until';
import { sampleAction, sampleRole } from '@muster/procedures/sample';
import { publishSampleProcedure } from './support/publish-procedure.ts';
import { eventsNamed, history } from './support/events.ts';
import {
  allOf,
  assessed,
  assignmentsOf,
  confirm,
  personWithLink,
  post,
  readAssignment,
  seen,
} from './support/incident.ts';
import { expectNoDeadLetters } from './support/dead-letters.ts';
import { dispatcher, unique } from './support/muster.ts';
import { addPeople } from './support/people.ts';

const EIGHT = Array.from({ length: 8 }, (_none, at) => sampleAction(`action-${at + 1}`));
let incidentType = '';
beforeAll(async () => {
  incidentType = await publishSampleProcedure({ roles: [sampleRole({ actions: EIGHT })] });
});
afterAll(expectNoDeadLetters);

/** Somebody is asked to come and has the link from their mail. */
async function asked(behind = 0) {
  const zone = unique('zone');
  await addPeople(zone, 1 + behind);
  const { incidentId } = await assessed(incidentType, zone);
  const [assignment] = await confirm(incidentId);
  if (assignment === undefined) throw new Error('nobody was asked');
  return { assignment, person: await personWithLink(assignment) };
}

const committed = async ({ assignmentId }: Assignment, name: string): Promise<number> =>
  (await history('dispatch', 'ASSIGNMENT', assignmentId)).filter((row) => row.name === name).length;

describe('a responder without an account', () => {
  test('accepts, confirms each responsibility and action, reports and ticks, and monitoring shows it all', async () => {
    const { assignment, person } = await asked();
    expect((await person.open()).heading).toMatch(/\S/);
    expect((await person.accept()).status).toBe(200);
    expect((await person.understand(allOf(assignment))).status).toBe(200);
    for (const status of ['en-route', 'on-scene'] as const)
      expect((await person.report(status)).status).toBe(200);
    for (const { id } of assignment.actions.slice(1)) expect((await person.done(id)).status).toBe(200);
    expect((await person.notPossible('action-1', 'The valve is seized.')).status).toBe(200);
    const shown = await seen(assignment.incidentId, 'every action', ({ openMandatoryActions, people }) => {
      return openMandatoryActions.length === 0 && people[0]?.status === 'on-scene';
    });
    const [one] = shown.people;
    expect(one?.actions.find(({ id }) => id === 'action-1')).toMatchObject({
      status: 'not-possible',
      reason: 'The valve is seized.',
      howKnown: 'self-report',
    });
    expect(one?.understoodAt).toBeDefined();
  });

  test('who leaves one out has not understood yet, and is told which', async () => {
    const { assignment, person } = await asked();
    await person.accept();
    const [, ...rest] = allOf(assignment);
    const page = await person.understand(rest);
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^(error|problem|not)/i);
    expect(await readAssignment(assignment)).toMatchObject({ status: 'accepted' });
  });

  test('is told the result in title and first heading', async () => {
    const { person } = await asked();
    const page = await person.accept();
    expect(page.heading).toMatch(/accepted/i);
    expect(page.title).toContain(page.heading);
  });
});

describe('a link that is of no use any more', () => {
  test('used up says so, and what to do', async () => {
    const { person } = await asked();
    await person.decline('Van is off the road.');
    const page = await person.open();
    expect(page.status).toBe(410);
    expect(page.html).toMatch(/control room/i);
  });

  test('altered, in any part, opens nothing', async () => {
    const { person } = await asked();
    for (const [at, char] of [...person.link].entries()) {
      if (at < person.link.lastIndexOf('/') + 1 || at % 17 !== 0) continue;
      const altered = `${person.link.slice(0, at)}${char === 'a' ? 'b' : 'a'}${person.link.slice(at + 1)}`;
      const page = await open(altered);
      expect([404, 410]).toContain(page.status);
      expect(page.html).not.toContain('Strong smell of gas');
      expect(page.html).toMatch(/control room/i);
    }
  });

  test('of somebody whose place was given away names who has it now', async () => {
    const { assignment, person } = await asked(1);
    await person.decline('');
    const [next] = await until('the next offer', async () => {
      const found = (await assignmentsOf(assignment.incidentId)).filter(
        ({ insteadOf }) => insteadOf !== undefined,
      );
      return found.length > 0 ? found : undefined;
    });
    if (next === undefined) throw new Error('nobody was asked');
    await (await personWithLink(next)).accept();
    const late = await person.accept();
    expect(late.status).toBe(409);
    expect(late.html).toContain(next.resource.name);
  });
});

describe('an impatient second press', () => {
  test('on Accept lands on the same good page; one event, one met deadline', async () => {
    const { assignment, person } = await asked();
    const pages = await Promise.all([person.accept(), person.accept()]);
    pages.push(await person.accept());
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(pages.map(({ heading }) => heading)).size).toBe(1);
    expect(await committed(assignment, 'AssignmentAccepted')).toBe(1);
    await seen(assignment.incidentId, 'the accept', ({ people }) => people[0]?.status === 'accepted');
    const settled = await eventsNamed('DeadlinesSettled', 'monitoring', 'RECORD', assignment.incidentId);
    const met = settled.flatMap((one) => one.met ?? []);
    expect(met.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
  });

  test('on “understood” and on a tick counts once', async () => {
    const { assignment, person } = await asked();
    await person.accept();
    const all = allOf(assignment);
    const understood = await Promise.all([person.understand(all), person.understand(all)]);
    const ticked = await Promise.all([person.done('action-1'), person.done('action-1')]);
    expect([...understood, ...ticked].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await committed(assignment, 'AssignmentUnderstood')).toBe(1);
    expect(await committed(assignment, 'ActionCompleted')).toBe(1);
  });

  test('Accept against Decline at the same instant: one wins, the other page says what stands', async () => {
    const { assignment, person } = await asked();
    const pages = await Promise.all([person.accept(), person.decline('Sorry.')]);
    const { status } = await readAssignment(assignment);
    expect(['accepted', 'declined']).toContain(status);
    expect(pages.filter((page) => page.status === 200)).toHaveLength(1);
    const loser = pages.find((page) => page.status !== 200);
    expect([409, 410]).toContain(loser?.status);
    const ends =
      (await committed(assignment, 'AssignmentAccepted')) +
      (await committed(assignment, 'AssignmentDeclined'));
    expect(ends).toBe(1);
  });
});

test('eight ticks, “on scene” and a report from the control room at the same instant: nothing is lost', async () => {
  for (let round = 0; round < 3; round += 1) {
    const { assignment, person } = await asked();
    await person.accept();
    const path = { params: { path: { assignmentId: assignment.assignmentId, actionId: 'action-8' } } };
    const body = { result: { kind: 'done' as const }, howKnown: 'caller' as const };
    const pages = await Promise.all([
      ...EIGHT.slice(0, 7).map(({ id }) => person.done(id)),
      person.report('on-scene'),
      dispatcher.POST('/v1/assignments/{assignmentId}/actions/{actionId}', { ...path, body }),
    ]);
    for (const page of pages) expect('status' in page ? page.status : page.response.status).toBe(200);
    const now = await readAssignment(assignment);
    expect(now).toMatchObject({ status: 'on-scene' });
    expect(now.actions.map(({ result }) => result?.kind)).toEqual(EIGHT.map(() => 'done'));
    expect(await committed(assignment, 'ActionCompleted')).toBe(8);
  }
});

describe('a refused form', () => {
  test.each([
    ['an empty reason', ''],
    ['a reason of 3,000 characters', 'x'.repeat(3_000)],
  ])('“not possible” with %s says so first, and gives the text back', async (_name, reason) => {
    const { person } = await asked();
    await person.accept();
    const page = await person.notPossible('action-1', reason);
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^(error|problem|not)/i);
    if (reason !== '') expect(page.html).toContain(reason);
  });

  test('on an expired link still shows what was typed', async () => {
    const { assignment, person } = await asked();
    await person.accept();
    const path = { params: { path: { assignmentId: assignment.assignmentId } } };
    const release = {
      status: 'released' as const,
      reason: 'Not needed any more.',
      howKnown: 'supervisor' as const,
    };
    await dispatcher.POST('/v1/assignments/{assignmentId}/status', { ...path, body: release });
    const typed = 'The valve is seized and the cellar is flooded.';
    const page = await person.notPossible('action-1', typed);
    expect([409, 410]).toContain(page.status);
    expect(page.html).toContain(typed);
  });
});

test('the page takes JSON as well as forms', async () => {
  const { assignment, person } = await asked();
  const reply = await fetch(`${person.link}/answer`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ answer: 'accept' }),
  });
  expect([200, 303]).toContain(reply.status);
  expect(await readAssignment(assignment)).toMatchObject({ status: 'accepted' });
});

test('a form that is none of ours changes nothing and is no fault of the server', async () => {
  const { assignment, person } = await asked();
  const page = await submit(`${person.link}/answer`, { answer: 'perhaps' });
  expect(page.status).toBe(422);
  const again = await post(assignment.incidentId, []);
  expect(again.response.status).toBe(422);
  expect(await readAssignment(assignment)).toMatchObject({ status: 'offered' });
});
