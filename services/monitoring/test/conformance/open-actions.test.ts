import { describe, expect, test } from 'vitest';
import { viewOf } from '../../src/board/show-incident.ts';
import { close } from '../../src/closing/domain/resolve-and-close.ts';
import type { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { eventsIn, recordAfter, ruleOf, stateOf } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, s } from '../support/sample-incident.ts';
import { founded, lead, override, resolved, untilOnScene } from '../support/sample-moments.ts';

describe('the actions of a place', () => {
  const released = [...untilOnScene, sample.ended(1, 'released', 120, 5)];

  test('still block when whoever was released from it was not replaced', () => {
    const offeredOnly = recordAfter([
      ...released,
      sample.offered(2, 121),
      sample.ended(2, 'expired', 143, 2),
    ]);
    expect(close(resolved(offeredOnly, 150), founded, at(s(151)))).toMatchObject({
      refusal: { rule: 'mandatory-action-open', details: [{ who: 'Person 1' }] },
    });
  });

  test('are asked of whoever took it over, by name, and not of whoever was released', () => {
    const takenOver = recordAfter([...released, sample.offered(2, 121), sample.accepted(2, 125)]);
    expect(close(resolved(takenOver, 150), founded, at(s(151)))).toMatchObject({
      refusal: { rule: 'mandatory-action-open', details: [{ actionId: 'isolate', who: 'Person 2' }] },
    });
  });

  test('need not be done again by a successor, whose clock for them is not set either', () => {
    const doneBefore = recordAfter([
      ...untilOnScene,
      sample.did(1, 'isolate', 110, 5),
      sample.ended(1, 'released', 120, 6),
      sample.offered(2, 121),
      sample.accepted(2, 125),
      sample.understood(2, 126),
      sample.onScene(2, 130, 4),
    ]);
    const over = resolved(doneBefore, 1000);
    const successors = over.deadlines.filter(({ assignmentId }) => assignmentId === sample.assignment(2));
    expect(successors.find(({ actionId }) => actionId === 'isolate')?.status).toBe('dropped');
    expect(viewOf(over, s(1000)).people[1]?.actions[0]).toMatchObject({
      doneBefore: { by: 'Person 1', at: s(110) },
    });
    const decision = close(over, founded, at(s(1001)));
    const kinds = eventsIn(decision, 'IncidentClosed')[0]?.case.deviations.map(({ kind }) => kind);
    expect(kinds).not.toContain('gate-overridden');
    expect(kinds).not.toContain('action-late');
  });

  test('that could not be done before are the successor’s to try', () => {
    const tried = recordAfter([
      ...untilOnScene,
      sample.did(1, 'isolate', 110, 5, { kind: 'not-possible', reason: 'Locked.' }),
      sample.ended(1, 'released', 120, 6),
      sample.offered(2, 121),
      sample.accepted(2, 125),
    ]);
    expect(ruleOf(close(resolved(tried, 150), founded, at(s(151))))).toBe('mandatory-action-open');
  });

  test('pass to the offer that replaced another where events do not name the place', () => {
    const unnumbered = (event: IncidentEvent): IncidentEvent =>
      event.name === 'AssignmentOffered' ? { ...event, data: { ...event.data, place: undefined } } : event;
    const events = (insteadOf?: number) => [
      ...released,
      sample.offered(2, 121, insteadOf),
      sample.accepted(2, 125),
      sample.did(2, 'isolate', 140, 3),
    ];
    const after = (insteadOf?: number) => resolved(recordAfter(events(insteadOf).map(unnumbered)), 150);
    expect(ruleOf(close(after(1), founded, at(s(151))))).toBe('allowed');
    expect(ruleOf(close(after(), founded, at(s(151))))).toBe('mandatory-action-open');
  });
});

describe('an incident that needed nobody', () => {
  const dispositions = ['cancelled', 'unfounded', 'duplicate'] as const;
  const note = 'The caller rang back: a test of the alarm.';
  const notGone = resolved(recordAfter(untilOnScene.slice(0, 7)), 100);

  test.each(dispositions)('is closed as %s without the actions of people who never went', (disposition) => {
    const decision = close(notGone, { disposition, note, by: lead }, at(s(101)));
    expect(eventsIn(decision, 'IncidentClosed')[0]?.case.deviations).toEqual([]);
    expect(eventsIn(decision, 'IncidentEscalated')).toEqual([]);
    expect(stateOf(decision).closure).toMatchObject({ disposition, note });
  });

  test.each(dispositions)('as %s still needs what people who were on scene did not do', (disposition) => {
    const gone = resolved(recordAfter(untilOnScene), 110);
    expect(ruleOf(close(gone, { disposition, note, by: lead }, at(s(111))))).toBe('mandatory-action-open');
  });

  test('needs nothing of a role that nobody took on either', () => {
    const nobody = resolved(recordAfter(untilOnScene.slice(0, 4)), 60);
    expect(ruleOf(close(nobody, { disposition: 'cancelled', note, by: lead }, at(s(61))))).toBe('allowed');
    expect(ruleOf(close(nobody, founded, at(s(61))))).toBe('mandatory-action-open');
  });
});

describe('several mandatory actions that are open', () => {
  const many = recordAfter(
    untilOnScene.map((event) =>
      event.name === 'AssignmentOffered'
        ? {
            ...event,
            data: {
              ...event.data,
              actions: Array.from({ length: 5 }, (_, n) => ({
                ...{ id: `action-${n}`, title: `Action ${n}`, withinSeconds: 60 + n },
                ...{ countsFrom: 'on-scene' as const, mandatory: true },
              })),
            },
          }
        : event,
    ),
  );
  const all = Array.from({ length: 5 }, (_, n) => ({
    title: `Action ${n}`,
    who: 'Person 1',
    dueAt: s(160 + n),
  }));

  test('are all named to the lead who closes, each with its person and time', () => {
    expect(close(many, founded, at(s(110)))).toMatchObject({
      refusal: {
        rule: 'mandatory-action-open',
        because: `5 mandatory actions have no result: ${all.map(({ title, who, dueAt }) => `“${title}” (${who}, due ${dueAt})`).join('; ')}.`,
        details: all,
      },
    });
  });

  test('are all escalated when a closing overrode them', () => {
    const decision = close(resolved(many, 110), override, at(s(111)));
    expect(eventsIn(decision, 'IncidentEscalated')).toMatchObject([{ openActions: all }]);
  });
});
