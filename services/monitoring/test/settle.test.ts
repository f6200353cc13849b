import { describe, expect, test } from 'vitest';
import type { DeadlineKind, EscalationRule, EscalationStep } from '@muster/contracts';
import { Procedure } from '@muster/procedures';
import type { Decision } from '@muster/core';
import { cardOf, lookAt } from '../src/domain/card.ts';
import { hear, NoRoomError } from '../src/domain/hear.ts';
import { Heard } from '../src/domain/heard.ts';
import { MOST_PARKED } from '../src/domain/sequence.ts';
import { statusOf } from '../src/domain/status-of.ts';
import { missingDueAt, missingFrom } from '../src/domain/missing.ts';
import type { IncidentRecord } from '../src/domain/record.ts';
import { lineOf } from '../src/domain/timeline.ts';
import { sweep, wake } from '../src/domain/wake.ts';
import { hears } from '../src/subscriptions.ts';
import * as tell from './story.ts';
import { at, s } from './story.ts';
import { recordAfter, saidIn, stateOf } from './told.ts';

const [skip] = tell.skippedPath;
const procedureWith = (names: readonly string[]) => {
  const { where, ...none } = tell.procedure.questions;
  if (!where) throw new Error('the story asks where');
  const questions = names.map((name, index): [string, typeof where] => {
    const next = names[index + 1];
    return [name, next ? { ...where, whenSkipped: { question: next } } : where];
  });
  return Procedure.parse({
    ...tell.procedure,
    start: names[0],
    questions: { ...none, ...Object.fromEntries(questions) },
  });
};

const tellingWhy = (decision: Decision<IncidentRecord>, why: string) =>
  saidIn(decision, 'IncidentEscalated').filter((told) => told.why === why);

const offered = [tell.reported(), tell.started(), tell.assessed(), tell.mobilised(), tell.offered(1, 50)];

const asking = (clock: number) => ({ clock, last: false });

describe('a silent offer', () => {
  const record = recordAfter(offered);
  const { number } = record.clock;

  test('is missed at the clock, with the step that the procedure names', () => {
    const decision = wake(record, asking(number), at(s(72)));
    expect(saidIn(decision, 'DeadlineMissed')).toMatchObject([
      {
        kind: 'accepted',
        assignmentId: tell.assignment(1),
        settledBy: 'clock',
        step: { do: 'offer-next-resource' },
      },
    ]);
    expect(saidIn(decision, 'ClockSet')).toEqual([]);
    expect(stateOf(decision).clock).toEqual({ number, wakeAt: '2026-01-05T10:15:42Z' });
  });

  test('is not settled by a clock that wakes too soon, or by an older one', () => {
    expect(record.clock.wakeAt).toBe('2026-01-05T09:16:12Z');
    expect(wake(record, asking(number), at(s(71.999)))).toMatchObject({ unchanged: true });
    expect(wake(record, asking(number - 1), at(s(80)))).toMatchObject({ unchanged: true });
  });

  test('is settled by the sweep when its clock has died, which sets a newer one', () => {
    expect(sweep(record, at(s(74)))).toMatchObject({ unchanged: true });
    const decision = sweep(record, at(s(110)));
    expect(saidIn(decision, 'DeadlineMissed')).toMatchObject([{ kind: 'accepted', settledBy: 'sweep' }]);
    expect(saidIn(decision, 'ClockSet')).toMatchObject([
      { clock: number + 1, wakeAt: '2026-01-05T10:15:42Z' },
    ]);
  });

  test('becomes met when word of an answer in time comes after the miss', () => {
    const missed = stateOf(wake(record, asking(number), at(s(72))));
    const decision = hear(missed, [tell.accepted(1, 70)], at(s(75)));
    expect(saidIn(decision, 'DeadlineMet')).toMatchObject([{ kind: 'accepted', metAt: s(70) }]);
    expect(saidIn(decision, 'DeadlineMissed')).toEqual([]);
  });

  test('that is answered late is missed for good, without a step', () => {
    const decision = hear(record, [tell.accepted(1, 71)], at(s(71)));
    const [missed] = saidIn(decision, 'DeadlineMissed');
    expect(missed).toMatchObject({ kind: 'accepted', settledBy: 'event' });
    expect(missed?.step).toBeUndefined();
  });
});

test('a second word of the same answer meets nothing twice', () => {
  const accepted = hear(recordAfter(offered), [tell.accepted(1, 60)], at(s(60)));
  expect(saidIn(accepted, 'DeadlineMet')).toHaveLength(1);
  expect(hear(stateOf(accepted), [tell.accepted(1, 60)], at(s(61)))).toMatchObject({ unchanged: true });
});

test('a promise that we hear of after its time has its grace from then on', () => {
  const late = hear(recordAfter(offered.slice(0, 4)), [tell.offered(1, 50)], at(s(90)));
  expect(saidIn(late, 'DeadlineMissed').filter(({ kind }) => kind === 'accepted')).toEqual([]);
  expect(saidIn(late, 'ClockSet')).toMatchObject([{ wakeAt: '2026-01-05T09:16:32Z' }]);
});

test('a promise that falls due within a second falls due at its end, so that no wait is longer than the grace', () => {
  const record = recordAfter([...offered.slice(0, 4), tell.offered(1, 50.013)]);
  const accepted = record.deadlines.find(({ kind }) => kind === 'accepted');
  expect([accepted?.dueAt, record.clock.wakeAt]).toEqual([s(71), '2026-01-05T09:16:13Z']);
  const decision = hear(record, [tell.accepted(1, 70.5)], at(s(70.6)));
  expect(saidIn(decision, 'DeadlineMet')).toMatchObject([{ kind: 'accepted' }]);
});

test('a deadline earlier than the clock sets a newer clock, a later one sets none', () => {
  const before = recordAfter(offered.slice(0, 4));
  const sooner = hear(before, [tell.offered(1, 50)], at(s(50)));
  expect(saidIn(sooner, 'ClockSet')).toMatchObject([{ clock: before.clock.number + 1 }]);
  expect(saidIn(hear(stateOf(sooner), [tell.accepted(1, 55)], at(s(55))), 'ClockSet')).toEqual([]);
});

test('a missed arrival is told to the role that the procedure names', () => {
  const answers = [tell.accepted(1, 60), tell.understood(1, 70), tell.did(1, 'ventilate', 90, 4)];
  const record = recordAfter([...offered, ...answers]);
  const decision = sweep(record, at(s(400)));
  expect(saidIn(decision, 'IncidentEscalated')).toMatchObject([
    { tell: 'lead', why: 'deadline-missed', team: 'north', incident: record.incident },
  ]);
  expect(saidIn(decision, 'IncidentEscalated')[0]?.explained).toContain('Arrival by Person 1');
  expect(saidIn(sweep(stateOf(decision), at(s(470))), 'IncidentEscalated')).toEqual([]);
});

const planWith = (deadline: DeadlineKind, step: EscalationStep) => {
  const record = recordAfter([...offered, tell.accepted(1, 60)]);
  return { ...record, plan: record.plan && { ...record.plan, escalation: [{ deadline, step }] } };
};

test.each<[string, DeadlineKind, EscalationStep]>([
  ['that the procedure has no step for', 'arrived', { do: 'tell-role', role: 'admin' }],
  ['whose step is another channel, which nobody tries,', 'understood', { do: 'try-next-channel' }],
  [
    'whose step is another offer, which only a silent offer gets,',
    'understood',
    { do: 'offer-next-resource' },
  ],
])('a missed brief %s is told to a lead', (_, deadline, step) => {
  const decision = sweep(planWith(deadline, step), at(s(126)));
  const lead = { do: 'tell-role', role: 'lead' };
  expect(saidIn(decision, 'DeadlineMissed')).toMatchObject([{ kind: 'understood', step: lead }]);
  expect(tellingWhy(decision, 'deadline-missed')).toMatchObject([{ tell: 'lead' }]);
});

test.each<[string, EscalationRule[]]>([
  ['that the procedure has no step for', []],
  ['whose step is another channel', [{ deadline: 'accepted', step: { do: 'try-next-channel' } }]],
])('a silent offer %s goes on to the next person', (_, escalation) => {
  const record = recordAfter(offered);
  const decision = sweep({ ...record, plan: record.plan && { ...record.plan, escalation } }, at(s(76)));
  expect(saidIn(decision, 'DeadlineMissed')).toMatchObject([{ step: { do: 'offer-next-resource' } }]);
});

test('a rejected report owes nothing and stops its clock', () => {
  const record = recordAfter([tell.reported(), tell.started(), tell.rejected()]);
  expect(statusOf(record)).toBe('rejected');
  expect(stateOf(wake(record, asking(record.clock.number), at(s(200)))).clock.wakeAt).toBeUndefined();
});

describe('events that are missing', () => {
  const gap = recordAfter([...offered.slice(0, 4), tell.accepted(1, 60)]);

  test('are told to a lead once when they have stayed away for a minute', () => {
    expect(lookAt(gap)).toBe(s(102));
    const decision = sweep(gap, at(s(125)));
    const told = tellingWhy(decision, 'events-missing');
    expect(told).toMatchObject([{ tell: 'lead' }]);
    expect(told[0]?.explained).toMatch(/ over a minute: one update on the part of Person 1\.$/);
    expect(saidIn(sweep(stateOf(decision), at(s(190))), 'IncidentEscalated')).toEqual([]);
  });

  test('are nothing to tell when they come within the minute', () => {
    const filled = stateOf(hear(gap, [tell.offered(1, 50)], at(s(70))));
    expect(missingFrom(filled)?.what).toEqual(['the brief of Person 1']);
    expect(stateOf(hear(filled, [tell.briefed(1, 71)], at(s(71)))).awaited).toBeUndefined();
    expect(filled.parked).toEqual([]);
    expect(filled.assignments[0]?.accepted?.at).toBe(s(60));
  });

  test.each([
    ['a report that triage has not taken', 1, 10, 'the assessment of the report'],
    ['a verdict that dispatch has not taken', 3, 40, 'the response to the verdict'],
  ])('%s is told to a lead after a minute, once', (_, heard, since, what) => {
    const record = recordAfter(offered.slice(0, heard));
    expect(lookAt(record)).toBe(s(since + 60));
    expect(saidIn(sweep(record, at(s(since + 59))), 'IncidentEscalated')).toEqual([]);
    const decision = sweep(record, at(s(since + 63)));
    const [told] = tellingWhy(decision, 'events-missing');
    expect(told?.tell).toBe('lead');
    expect(told?.explained).toContain(`7Q4KX2M for over a minute: ${what}`);
    const late = stateOf(hear(stateOf(decision), [offered[heard] ?? tell.mobilised()], at(s(since + 70))));
    expect(late.awaited).toBeUndefined();
  });

  const toldOf = (decision: Decision<IncidentRecord>) =>
    tellingWhy(decision, 'events-missing').map(({ explained }) => explained.split('over a minute: ')[1]);
  const briefless = recordAfter([...offered, tell.accepted(1, 60)]);

  test('a brief that nobody has sent is told to a lead after a minute, once', () => {
    expect(missingDueAt(briefless)).toBe(s(110));
    const decision = sweep(briefless, at(s(113)));
    expect(toldOf(decision)).toEqual(['the brief of Person 1.']);
    expect(toldOf(sweep(stateOf(decision), at(s(180))))).toEqual([]);
  });

  test('a brief that nobody has sent to somebody at work is told too', () => {
    const atWork = stateOf(hear(briefless, [tell.onScene(1, 70, 3)], at(s(70))));
    expect(toldOf(sweep(atWork, at(s(113))))).toEqual(['the brief of Person 1.']);
  });

  test.each([
    ['was sent', tell.briefed(1, 70)],
    ['its reader has confirmed without it', tell.understood(1, 70)],
    ['its reader has no more need of', tell.ended(1, 'released', 70, 3)],
  ])('a brief that %s is not told of', (_, event) => {
    expect(stateOf(hear(briefless, [event], at(s(70)))).awaited).toBeUndefined();
  });

  const silent = recordAfter([...offered, tell.briefed(1, 51)]);
  const missed = stateOf(wake(silent, asking(silent.clock.number), at(s(72))));

  test('a silent offer that nobody has passed on is told to a lead after a minute, once', () => {
    expect(lookAt(missed)).toBe(s(132));
    const decision = sweep(missed, at(s(135)));
    expect(toldOf(decision)).toEqual(['the next offer after Person 1.']);
    expect(toldOf(sweep(stateOf(decision), at(s(200))))).toEqual([]);
  });

  test.each([
    ['ended', tell.ended(1, 'expired', 75, 2)],
    ['was accepted late', tell.accepted(1, 75)],
  ])('a silent offer that %s waits for no next one', (_, event) => {
    expect(stateOf(hear(missed, [event], at(s(75)))).awaited).toBeUndefined();
  });

  test('a silent offer that the procedure tells a role of waits for no next one', () => {
    const escalation: EscalationRule[] = [{ deadline: 'accepted', step: { do: 'tell-role', role: 'lead' } }];
    const planned = { ...silent, plan: silent.plan && { ...silent.plan, escalation } };
    expect(stateOf(wake(planned, asking(silent.clock.number), at(s(72)))).awaited).toBeUndefined();
  });

  test('each have a minute of their own, and one that a lead knows of hides no other', () => {
    const both = stateOf(hear(briefless, [tell.offered(2, 90)], at(s(90))));
    const first = sweep(both, at(s(113)));
    expect(toldOf(first)).toEqual(['the brief of Person 1.']);
    const told = stateOf(first);
    expect(toldOf(sweep(told, at(s(153))))).toEqual(['the brief of Person 2.']);
  });

  test('a report that was rejected waits for no response', () => {
    const rejected = recordAfter([tell.reported(), tell.started(), tell.rejected()]);
    expect(rejected.awaited).toBeUndefined();
  });

  test('wait in the record only up to a bound', () => {
    let record = recordAfter(offered.slice(0, 3));
    for (let sequence = 3; sequence < 3 + MOST_PARKED; sequence += 1) {
      record = stateOf(hear(record, [tell.did(1, 'isolate', 60, sequence)], at(s(60))));
    }
    expect(() => hear(record, [tell.did(1, 'isolate', 60, 99)], at(s(60)))).toThrow(NoRoomError);
  });

  test('include the report itself: the record waits for it and is completed by it', () => {
    const early = recordAfter(offered.slice(1, 2));
    expect(statusOf(early)).toBe('awaiting-report');
    expect(cardOf(early)).toMatchObject({ status: 'awaiting-report', neededFor: 'triage' });
    expect(statusOf(stateOf(hear(early, [tell.reported()], at(s(12)))))).toBe('assessing');
  });
});

describe('deviations', () => {
  test('of the path are said with the verdict, once', () => {
    const decision = hear(recordAfter(offered.slice(0, 2)), [tell.assessed(tell.skippedPath)], at(s(40)));
    expect(saidIn(decision, 'DeviationFound')).toMatchObject([
      { kind: 'question-skipped', grade: 'moderate', subject: 'where', reason: 'Line broke up.' },
    ]);
    expect(saidIn(hear(stateOf(decision), [tell.mobilised()], at(s(41))), 'DeviationFound')).toEqual([]);
  });

  test('of the path wait for the procedure when its document comes later', () => {
    const waiting = recordAfter([...offered.slice(0, 2), tell.assessed(tell.skippedPath)], {
      procedure: undefined,
    });
    expect(waiting.deviations).toEqual([]);
    expect(saidIn(hear(waiting, [tell.mobilised()], at(s(41))), 'DeviationFound')).toHaveLength(1);
  });

  test('of a path with very many are said over several saves, each once', () => {
    const names = Array.from({ length: 50 }, (_, n) => `question-${n}`);
    const long = procedureWith(names);
    const path = names.map((question) => ({ ...skip, question }));
    let decision = hear(
      recordAfter(offered.slice(0, 2)),
      [tell.assessed(path)],
      at(s(40), { procedure: long }),
    );
    const found = saidIn(decision, 'DeviationFound');
    for (const event of [tell.mobilised(), tell.offered(1, 50), tell.briefed(1, 51)]) {
      decision = hear(stateOf(decision), [event], at(event.metadata.occurredAt, { procedure: long }));
      found.push(...saidIn(decision, 'DeviationFound'));
    }
    expect(found.map(({ subject }) => subject)).toEqual(names);
    expect(stateOf(decision).verdict?.unjudged).toBeUndefined();
  });

  test('of a late action carry their grade', () => {
    const onScene = recordAfter([
      ...offered,
      tell.accepted(1, 60),
      tell.understood(1, 65),
      tell.onScene(1, 100, 4),
    ]);
    const decision = hear(onScene, [tell.did(1, 'isolate', 180, 5)], at(s(180)));
    expect(saidIn(decision, 'DeviationFound')).toMatchObject([
      { kind: 'action-late', grade: 'moderate', subject: 'isolate' },
    ]);
  });

  test('of an action that turned out not possible after all do not unsay that its limit was met', () => {
    const done = [tell.accepted(1, 60), tell.onScene(1, 100, 3), tell.did(1, 'isolate', 120, 4)];
    const corrected = tell.did(1, 'isolate', 500, 5, { kind: 'not-possible', reason: 'Wrong valve.' });
    const decision = hear(recordAfter([...offered, ...done]), [corrected], at(s(500)));
    const isolate = stateOf(decision).deadlines.find(({ actionId }) => actionId === 'isolate');
    expect(isolate).toMatchObject({ status: 'met', answeredAt: s(120) });
    expect(saidIn(decision, 'DeviationFound')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'action-missing', grade: 'moderate', reason: 'Wrong valve.' }),
      ]),
    );
  });

  test('of a broken promise wait until no answer can undo them', () => {
    const record = recordAfter(offered);
    const missed = wake(record, asking(record.clock.number), at(s(72)));
    expect(saidIn(missed, 'DeviationFound')).toEqual([]);
    const ended = hear(stateOf(missed), [tell.ended(1, 'expired', 73, 2)], at(s(73)));
    expect(saidIn(ended, 'DeviationFound')).toMatchObject([{ kind: 'deadline-missed', grade: 'minor' }]);
  });
});

test('the board shows what is needed next: the earliest promise that nobody has kept, past ones first', () => {
  const record = recordAfter([...offered, tell.accepted(1, 60)]);
  expect(cardOf(record)).toMatchObject({ neededFor: 'understood', neededAt: s(120), status: 'dispatched' });
  const missed = stateOf(sweep(record, at(s(126))));
  expect(cardOf(missed)).toMatchObject({ neededFor: 'understood', neededAt: s(120), missedDeadlines: 1 });
});

test('the timeline says who, when and how it became known, in words', () => {
  const event = tell.accepted(1, 60);
  expect(lineOf(recordAfter(offered), event)).toMatchObject({
    at: s(60),
    what: 'Person 1 accepted.',
    howKnown: 'self-report',
    assignmentId: tell.assignment(1),
  });
});

test('what is subscribed to is exactly what the record folds, and the procedures it judges by', () => {
  const folded = Heard.options.map(({ shape }) => shape.name.value);
  expect(hears['on-events'].toSorted()).toEqual([...folded, 'ProcedurePublished'].toSorted());
});
