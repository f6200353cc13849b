import { describe, expect, test } from 'vitest';
import { expectData } from '@muster/client';
import { incidentPath } from '../support/incident-requests.ts';
import { toP1, useControlRoom } from '../support/whole/control-room.ts';
import { useInProcessSystem } from '../support/whole/in-process-system.ts';

const system = useInProcessSystem();
const controlRoom = useControlRoom(system);

test('five presses on "report" at once end in one incident, one assessment and one mobilisation', async () => {
  const contactId = await controlRoom.called();
  const replies = await Promise.all(Array.from({ length: 5 }, () => controlRoom.reportFrom(contactId)));
  expect(replies.map(({ response }) => response.status).toSorted()).toEqual([201, 409, 409, 409, 409]);
  const incidentId = replies.flatMap(({ data }) => data ?? [])[0]?.incidentId ?? '';
  await controlRoom.decide(incidentId, ...toP1);
  const names = ['IncidentReported', 'AssessmentStarted', 'IncidentAssessed', 'MobilisationOpened'];
  expect(names.map((name) => controlRoom.facts(name, incidentId))).toEqual([1, 1, 1, 1]);
});

describe('answers of a branch that was left', () => {
  /** All that people are asked to do, without who, when and which incident. */
  const orders = async (incidentId: string) => {
    const briefs = await controlRoom.sendRecommended(incidentId);
    return briefs.map(({ assignment, mail }) => ({
      role: assignment.role,
      responsibilities: assignment.responsibilities,
      actions: assignment.actions,
      brief: [assignment.reference, ...briefs.map((each) => each.assignment.resource.name)]
        .reduce((text, name) => text.replaceAll(name, '…'), mail.text)
        .replaceAll(/https:\S+|\d\d:\d\d:\d\d/g, '…'),
    }));
  };
  const release = async (incidentId: string): Promise<void> => {
    const items = await controlRoom.assignmentsOf(incidentId);
    for (const { assignmentId } of items)
      await expectData(
        controlRoom.setting().dispatcher.POST('/v1/assignments/{assignmentId}/status', {
          params: { path: { assignmentId } },
          body: { status: 'released', reason: 'Not needed.', howKnown: 'supervisor' },
        }),
      );
  };

  test('change neither verdict nor plan, actions or brief, and are no deviation', async () => {
    const [straight, wandered] = [
      (await controlRoom.reported()).incidentId,
      (await controlRoom.reported()).incidentId,
    ];
    const one = await controlRoom.decide(straight, ...toP1);
    const ordered = await orders(straight);
    await release(straight);
    const elsewhere = ['where-smelt', 'outdoors'] as const;
    const left = [...toP1.slice(0, 3), 'back', 'back', elsewhere, 'back', ...toP1.slice(1)] as const;
    const other = await controlRoom.decide(wandered, ...left);
    const { outcome, priority, reasons } = one.verdict;
    expect(other.verdict).toMatchObject({ outcome, priority, reasons });
    expect(ordered.length).toBeGreaterThan(0);
    expect(await orders(wandered)).toEqual(ordered);
    const steps = other.path.map(({ step }) => step).filter(({ leftAt }) => leftAt !== undefined);
    expect(steps).toHaveLength(3);
    for (const step of steps) expect(step).toMatchObject({ by: { kind: 'user', id: 'agent' } });
    const path = incidentPath(wandered);
    const judged = await expectData(
      controlRoom.setting().lead.GET('/v1/incidents/{incidentId}/conformance', path),
    );
    expect([judged.path, judged.deviations]).toEqual(['judged', []]);
    await release(wandered);
  });

  test('towards P1 leave no trace in the weaker answer that was given instead', async () => {
    const { incidentId } = await controlRoom.reported();
    const left = [...toP1.slice(0, 3), 'back', 'back', ['where-smelt', 'outdoors']] as const;
    const { verdict } = await controlRoom.decide(incidentId, ...left, ['strength-outdoors', 'faint']);
    expect(verdict).toMatchObject({ priority: 'P3', outcome: 'outdoors-faint' });
    expect(verdict.reasons.join(' ')).not.toMatch(/inside/i);
    for (const { brief } of await orders(incidentId)) expect(brief).not.toMatch(/P1|inside:/);
    await release(incidentId);
  });
});

test('a link that machines opened is still waited for: the limit passes and the next person is asked', async () => {
  const { incidentId } = await controlRoom.reported();
  await controlRoom.decide(incidentId, ...toP1);
  const [first] = await controlRoom.sendRecommended(incidentId);
  if (first === undefined) throw new Error('nobody was asked');
  const before = new Set(controlRoom.published.keys());
  const opening: [string, RequestInit][] = [
    ...['Barracuda', 'Mozilla/5.0', 'SafeLinks', 'Barracuda', 'curl/8'].map(
      (agent): [string, RequestInit] => [first.link, { headers: { 'user-agent': agent } }],
    ),
    [first.link, { headers: { 'sec-purpose': 'prefetch' } }],
    [`${first.link}?utm_source=x`, {}],
    [first.link, { method: 'HEAD' }],
    [first.link, { method: 'OPTIONS' }],
  ];
  for (const [link, how] of opening) expect((await fetch(link, how)).status).toBeLessThan(300);
  expect([...controlRoom.published.keys()].filter((id) => !before.has(id))).toEqual([]);
  await system().pass(25);
  const items = await controlRoom.assignmentsOf(incidentId);
  const { assignmentId } = first.assignment;
  expect(items.find((one) => one.assignmentId === assignmentId)?.status).toBe('expired');
  expect(items.filter(({ insteadOf }) => insteadOf === assignmentId)).toHaveLength(1);
});

test('all of this left nothing behind', () => {
  const { queues, outside } = system();
  expect(queues.flatMap(({ deadLetters }) => deadLetters)).toEqual([]);
  expect(outside.queued).toEqual([]);
});
