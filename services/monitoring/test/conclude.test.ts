import { describe, expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { close, resolve } from '../src/domain/conclude.ts';
import type { IncidentRecord } from '../src/domain/record.ts';
import type { Setting } from '../src/domain/said.ts';
import { statusOf } from '../src/domain/status-of.ts';
import type { Heard } from '../src/domain/heard.ts';
import { viewOf } from '../src/domain/view.ts';
import * as tell from './story.ts';
import { at, s } from './story.ts';
import { recordAfter, ruleOf, saidIn, stateOf } from './told.ts';

const lead = { kind: 'user', id: 'lead' } as const;
const founded = { disposition: 'founded', by: lead } as const;
const override = { ...founded, override: { reason: 'The supplier isolated the whole street.' } };

const untilOnScene = [
  tell.reported(),
  tell.started(),
  tell.assessed(),
  tell.mobilised(),
  tell.offered(1, 50),
  tell.accepted(1, 60),
  tell.understood(1, 70),
  tell.onScene(1, 100, 4),
];
const resolved = (record: IncidentRecord, seconds: number, more: Partial<Setting> = {}) =>
  stateOf(resolve(record, { by: lead }, at(s(seconds), more)));

describe('closing with a mandatory action open', () => {
  const record = recordAfter(untilOnScene);

  test('is refused, naming the action, before anything else is found wanting', () => {
    const decision = close(record, founded, at(s(110)));
    expect(decision).toMatchObject({
      ok: false,
      refusal: {
        kind: 'refused',
        rule: 'mandatory-action-open',
        about: { actionId: 'isolate', title: 'Isolate the supply', assignmentId: tell.assignment(1) },
        details: [{ actionId: 'isolate', who: 'Person 1', dueAt: s(160) }],
      },
    });
  });

  test('is refused after the resolution too', () => {
    expect(ruleOf(close(resolved(record, 110), founded, at(s(111))))).toBe('mandatory-action-open');
  });

  test('overridden is a graded deviation with the reason, and a lead is told', () => {
    const decision = close(resolved(record, 110), override, at(s(111)));
    expect(saidIn(decision, 'DeviationFound')).toMatchObject([
      { kind: 'gate-overridden', grade: 'major', subject: 'isolate', reason: override.override.reason },
    ]);
    expect(saidIn(decision, 'IncidentEscalated')).toMatchObject([{ why: 'gate-overridden', tell: 'lead' }]);
    expect(saidIn(decision, 'IncidentClosed')[0]?.case.deviations).toEqual([
      { kind: 'gate-overridden', grade: 'major' },
    ]);
  });

  test('an override does not stand in for the resolution', () => {
    expect(ruleOf(close(record, override, at(s(111))))).toBe('not-resolved');
  });

  test('counts the mandatory actions of a role that nobody took on', () => {
    const nobody = resolved(recordAfter(untilOnScene.slice(0, 4)), 60);
    expect(ruleOf(close(nobody, founded, at(s(61))))).toBe('mandatory-action-open');
  });

  test('does not count those of a person whose place another took', () => {
    const handedOver = recordAfter([
      ...untilOnScene,
      tell.ended(1, 'released', 120, 5),
      tell.offered(2, 121, 1),
      tell.accepted(2, 125),
      tell.onScene(2, 130, 3),
      tell.did(2, 'isolate', 140, 4),
    ]);
    const decision = close(resolved(handedOver, 150), founded, at(s(151)));
    expect(saidIn(decision, 'IncidentClosed')[0]?.case.deviations).toEqual([]);
  });
});

describe('the actions of a place', () => {
  const released = [...untilOnScene, tell.ended(1, 'released', 120, 5)];

  test('still block when whoever was released from it was not replaced', () => {
    const offeredOnly = recordAfter([...released, tell.offered(2, 121), tell.ended(2, 'expired', 143, 2)]);
    expect(close(resolved(offeredOnly, 150), founded, at(s(151)))).toMatchObject({
      refusal: { rule: 'mandatory-action-open', details: [{ who: 'Person 1' }] },
    });
  });

  test('are asked of whoever took it over, by name, and not of whoever was released', () => {
    const takenOver = recordAfter([...released, tell.offered(2, 121), tell.accepted(2, 125)]);
    expect(close(resolved(takenOver, 150), founded, at(s(151)))).toMatchObject({
      refusal: { rule: 'mandatory-action-open', details: [{ actionId: 'isolate', who: 'Person 2' }] },
    });
  });

  test('need not be done again by a successor, whose clock for them is not set either', () => {
    const doneBefore = recordAfter([
      ...untilOnScene,
      tell.did(1, 'isolate', 110, 5),
      tell.ended(1, 'released', 120, 6),
      tell.offered(2, 121),
      tell.accepted(2, 125),
      tell.understood(2, 126),
      tell.onScene(2, 130, 4),
    ]);
    const over = resolved(doneBefore, 1000);
    const successors = over.deadlines.filter(({ assignmentId }) => assignmentId === tell.assignment(2));
    expect(successors.find(({ actionId }) => actionId === 'isolate')?.status).toBe('dropped');
    expect(viewOf(over, s(1000)).people[1]?.actions[0]).toMatchObject({
      doneBefore: { by: 'Person 1', at: s(110) },
    });
    const decision = close(over, founded, at(s(1001)));
    const kinds = saidIn(decision, 'IncidentClosed')[0]?.case.deviations.map(({ kind }) => kind);
    expect(kinds).not.toContain('gate-overridden');
    expect(kinds).not.toContain('action-late');
  });

  test('that could not be done before are the successor’s to try', () => {
    const tried = recordAfter([
      ...untilOnScene,
      tell.did(1, 'isolate', 110, 5, { kind: 'not-possible', reason: 'Locked.' }),
      tell.ended(1, 'released', 120, 6),
      tell.offered(2, 121),
      tell.accepted(2, 125),
    ]);
    expect(ruleOf(close(resolved(tried, 150), founded, at(s(151))))).toBe('mandatory-action-open');
  });

  test('are handed on by whom an offer replaced where events do not name the place yet', () => {
    const unnumbered = (event: Heard): Heard =>
      event.name === 'AssignmentOffered' ? { ...event, data: { ...event.data, place: undefined } } : event;
    const events = (insteadOf?: number) => [
      ...released,
      tell.offered(2, 121, insteadOf),
      tell.accepted(2, 125),
      tell.did(2, 'isolate', 140, 3),
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
    expect(saidIn(decision, 'IncidentClosed')[0]?.case.deviations).toEqual([]);
    expect(saidIn(decision, 'IncidentEscalated')).toEqual([]);
    expect(stateOf(decision).closure).toMatchObject({ disposition, note });
  });

  test.each(dispositions)('as %s still owes what people who were on scene did not do', (disposition) => {
    const gone = resolved(recordAfter(untilOnScene), 110);
    expect(ruleOf(close(gone, { disposition, note, by: lead }, at(s(111))))).toBe('mandatory-action-open');
  });

  test('owes nothing of a role that nobody took on either', () => {
    const nobody = resolved(recordAfter(untilOnScene.slice(0, 4)), 60);
    expect(ruleOf(close(nobody, { disposition: 'cancelled', note, by: lead }, at(s(61))))).toBe('allowed');
    expect(ruleOf(close(nobody, founded, at(s(61))))).toBe('mandatory-action-open');
  });
});

describe('closing a record that is known to lack events', () => {
  const done = [...untilOnScene, tell.did(1, 'isolate', 120, 6)];
  const lacking = resolved(recordAfter(done), 140);

  test('is refused, saying of whom and since when', () => {
    expect(close(lacking, founded, at(s(150)))).toMatchObject({
      refusal: {
        rule: 'record-incomplete',
        because:
          'The record is known to be incomplete; still awaited: one update on the part of Person 1 (First engineer). What is missing usually comes within seconds: try again in a few seconds.',
        details: [{ aggregate: `ASSIGNMENT#${tell.assignment(1)}`, events: '5', since: s(120) }],
      },
    });
  });

  test('says nothing of trying again once what is awaited is a minute late', () => {
    const refused = close(lacking, founded, at(s(180)));
    expect(refused.ok ? '' : refused.refusal.because).toMatch(
      /one update on the part of Person 1 \(First engineer\)\.$/,
    );
  });

  test('is refused too when nothing of the response has come', () => {
    const unheard = resolved(recordAfter(untilOnScene.slice(0, 3)), 140);
    expect(close(unheard, founded, at(s(150)))).toMatchObject({
      refusal: {
        rule: 'record-incomplete',
        details: [{ what: 'the response to the verdict', since: s(40) }],
      },
    });
  });

  test('is a major deviation with the lead’s reason when overridden', () => {
    const decision = close(lacking, override, at(s(150)));
    expect(saidIn(decision, 'DeviationFound')).toContainEqual(
      expect.objectContaining({
        kind: 'gate-overridden',
        grade: 'major',
        subject: `ASSIGNMENT#${tell.assignment(1)}`,
        reason: override.override.reason,
      }),
    );
    expect(saidIn(decision, 'IncidentEscalated')).toMatchObject([{ why: 'gate-overridden' }]);
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

  test('are all told when a closing overrode them', () => {
    const decision = close(resolved(many, 110), override, at(s(111)));
    expect(saidIn(decision, 'IncidentEscalated')).toMatchObject([{ openActions: all }]);
  });
});

describe('closing', () => {
  const done = recordAfter([...untilOnScene, tell.did(1, 'isolate', 120, 5)]);

  test('needs the resolution first', () => {
    expect(ruleOf(close(done, founded, at(s(130))))).toBe('not-resolved');
  });

  test('carries the case whole, in the form that review takes', () => {
    const decision = close(resolved(done, 140), founded, at(s(150)));
    const [closed] = saidIn(decision, 'IncidentClosed');
    expect(() => events.IncidentClosed.data.parse(closed)).not.toThrow();
    expect(closed).toMatchObject({
      disposition: 'founded',
      case: {
        reference: '7Q4KX2M',
        validity: 'genuine',
        priority: 'P1',
        times: { contactReceivedAt: s(0), firstAcceptedAt: s(60), resolvedAt: s(140), closedAt: s(150) },
        deviations: [],
        peopleAssigned: 1,
        offersExpired: 0,
      },
    });
    expect(closed?.case.targets.filter(({ met }) => !met)).toEqual([]);
    expect(statusOf(stateOf(decision))).toBe('closed');
  });

  test('happens once, and who comes second is told who was first, and when', () => {
    const closed = stateOf(close(resolved(done, 140), founded, at(s(150))));
    expect(close(closed, founded, at(s(151)))).toMatchObject({
      refusal: { rule: 'already-closed', about: { by: lead.id, at: s(150) } },
    });
    expect(ruleOf(resolve(closed, { by: lead }, at(s(151))))).toBe('already-closed');
  });

  test('counts a target as missed that its grace had not settled yet', () => {
    const silent = recordAfter([
      ...untilOnScene.slice(0, 6),
      tell.onScene(1, 100, 3),
      tell.did(1, 'isolate', 119, 4),
    ]);
    const late = resolved(silent, 121);
    const [closed] = saidIn(close(late, founded, at(s(121))), 'IncidentClosed');
    expect(closed?.case.targets).toContainEqual({ kind: 'understood', met: false });
    expect(closed?.case.deviations).toContainEqual({ kind: 'deadline-missed', grade: 'major' });
  });

  test('waits for the procedure that the path is judged by, unless a lead overrides that', () => {
    const unknown = { procedure: undefined };
    const record = recordAfter([...untilOnScene, tell.did(1, 'isolate', 120, 5)], unknown);
    const unjudged = resolved(record, 140, unknown);
    const without = at(s(150), unknown);
    expect(ruleOf(close(unjudged, founded, without))).toBe('path-not-judged');
    expect(ruleOf(close(unjudged, founded, at(s(150))))).toBe('allowed');
    expect(saidIn(close(unjudged, override, without), 'DeviationFound')).toMatchObject([
      { kind: 'gate-overridden' },
    ]);
  });

  test('of a report that was rejected needs no resolution', () => {
    const rejected = recordAfter([tell.reported(), tell.started(), tell.rejected()], {
      procedure: undefined,
    });
    expect(ruleOf(close(rejected, { ...override, disposition: 'referred' }, at(s(50))))).toBe('allowed');
    expect(ruleOf(resolve(rejected, { by: lead }, at(s(50))))).toBe('rejected');
  });
});

describe('resolving', () => {
  test('needs a verdict', () => {
    expect(ruleOf(resolve(undefined, { by: lead }, at(s(20))))).toBe('incident-not-found');
    expect(ruleOf(resolve(recordAfter([tell.reported()]), { by: lead }, at(s(20))))).toBe('not-assessed');
  });

  test('drops what is not due yet, and keeps what was due', () => {
    const decision = resolve(recordAfter(untilOnScene), { by: lead }, at(s(110)));
    const byKind = (kind: string) => stateOf(decision).deadlines.find((one) => one.kind === kind)?.status;
    expect(byKind('action')).toBe('dropped');
    expect(byKind('resolved')).toBe('met');
    expect(saidIn(decision, 'DeadlineMissed')).toEqual([]);
    expect(ruleOf(resolve(stateOf(decision), { by: lead }, at(s(111))))).toBe('already-resolved');
  });
});
