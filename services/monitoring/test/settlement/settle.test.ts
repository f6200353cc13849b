import { describe, expect, test } from 'vitest';
import type { DeadlineKind, EscalationStep } from '@muster/contracts';
import { cardOf } from '../../src/board/domain/card.ts';
import { viewOf } from '../../src/board/show-incident.ts';
import { applyToRecord } from '../../src/incident-events/domain/apply-to-record.ts';
import { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { statusOf } from '../../src/record/domain/status-of.ts';
import { settleByClock, settleBySweep } from '../../src/settlement/domain/clock-tick.ts';
import { eventLine } from '../../src/timeline/domain/event-lines.ts';
import { subscriptions } from '../../src/wiring/subscriptions.ts';
import { eventsIn, recordAfter, stateOf, tellingWhy, metIn } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, s } from '../support/sample-incident.ts';
import { untilOffered } from '../support/sample-moments.ts';

test('an incident says from when each limit counts, and what it needs next', () => {
  const record = recordAfter([...untilOffered, sample.accepted(1, 60)]);
  const { deadlines, next, people } = viewOf(record, s(61));
  const fromOf = (kind: DeadlineKind) => deadlines.find((one) => one.kind === kind)?.from;
  expect(fromOf('triage')).toBe(record.incident?.reportedAt);
  expect(fromOf('resolved')).toBe(record.verdict?.at);
  expect(fromOf('accepted')).toBe(people[0]?.offeredAt);
  expect([fromOf('understood'), fromOf('arrived')]).toEqual([s(60), s(60)]);
  const { neededFor, neededAt } = cardOf(record);
  expect(next).toEqual({ neededFor, neededAt });
});

describe('a silent offer', () => {
  const record = recordAfter(untilOffered);
  const { number } = record.clock;

  test('is missed at the clock, with the step that the procedure names', () => {
    const decision = settleByClock(record, number, at(s(72)));
    expect(eventsIn(decision, 'DeadlineMissed')).toMatchObject([
      {
        kind: 'accepted',
        assignmentId: sample.assignment(1),
        settledBy: 'clock',
        step: { do: 'offer-next-resource' },
      },
    ]);
    const next = { clock: number + 1, wakeAt: '2026-01-05T10:15:42Z' };
    expect(eventsIn(decision, 'ClockSet')).toMatchObject([next]);
    expect(stateOf(decision).clock).toEqual({ number: next.clock, wakeAt: next.wakeAt });
  });

  test('is not settled by a clock that asks too soon, which is followed by one for the same time, or by an older one', () => {
    const { wakeAt } = record.clock;
    expect(wakeAt).toBe('2026-01-05T09:16:12Z');
    const early = settleByClock(record, number, at(s(71.999)));
    expect(eventsIn(early, 'DeadlineMissed')).toEqual([]);
    expect(eventsIn(early, 'ClockSet')).toMatchObject([{ clock: number + 1, wakeAt }]);
    expect(settleByClock(record, number - 1, at(s(80)))).toMatchObject({ unchanged: true });
  });

  test('is settled by the sweep when its clock has died, which sets a newer one', () => {
    expect(settleBySweep(record, at(s(74)))).toMatchObject({ unchanged: true });
    const decision = settleBySweep(record, at(s(110)));
    expect(eventsIn(decision, 'DeadlineMissed')).toMatchObject([{ kind: 'accepted', settledBy: 'sweep' }]);
    expect(eventsIn(decision, 'ClockSet')).toMatchObject([
      { clock: number + 1, wakeAt: '2026-01-05T10:15:42Z' },
    ]);
  });

  test('becomes met when the event of an answer in time arrives after the miss', () => {
    const missed = stateOf(settleByClock(record, number, at(s(72))));
    const decision = applyToRecord(missed, [sample.accepted(1, 70)], at(s(75)));
    expect(metIn(decision)).toMatchObject([{ kind: 'accepted', metAt: s(70) }]);
    expect(eventsIn(decision, 'DeadlineMissed')).toEqual([]);
  });

  test('is missed once, though a save that began before the end of the grace is made after it', () => {
    const missed = stateOf(settleByClock(record, number, at(s(72))));
    const later = stateOf(applyToRecord(missed, [sample.briefed(1, 51)], at(s(71.9))));
    expect(later.deadlines.find(({ kind }) => kind === 'accepted')?.status).toBe('missed');
    const decision = applyToRecord(later, [sample.understood(1, 79)], at(s(80)));
    expect(eventsIn(decision, 'DeadlineMissed')).toEqual([]);
  });

  test('that is answered late is missed for good, without a step', () => {
    const decision = applyToRecord(record, [sample.accepted(1, 71)], at(s(71)));
    const [missed] = eventsIn(decision, 'DeadlineMissed');
    expect(missed).toMatchObject({ kind: 'accepted', settledBy: 'event' });
    expect(missed?.step).toBeUndefined();
  });
});

test('a second event of the same answer meets nothing twice', () => {
  const accepted = applyToRecord(recordAfter(untilOffered), [sample.accepted(1, 60)], at(s(60)));
  expect(metIn(accepted)).toHaveLength(1);
  expect(applyToRecord(stateOf(accepted), [sample.accepted(1, 60)], at(s(61)))).toMatchObject({
    unchanged: true,
  });
});

test('a commitment that becomes known after its time has its grace from then on', () => {
  const late = applyToRecord(recordAfter(untilOffered.slice(0, 4)), [sample.offered(1, 50)], at(s(90)));
  expect(eventsIn(late, 'DeadlineMissed').filter(({ kind }) => kind === 'accepted')).toEqual([]);
  expect(eventsIn(late, 'ClockSet')).toMatchObject([{ wakeAt: '2026-01-05T09:16:32Z' }]);
});

test('a commitment due within a second is due at its end, so that no wait is longer than the grace', () => {
  const record = recordAfter([...untilOffered.slice(0, 4), sample.offered(1, 50.013)]);
  const accepted = record.deadlines.find(({ kind }) => kind === 'accepted');
  expect([accepted?.dueAt, record.clock.wakeAt]).toEqual([s(71), '2026-01-05T09:16:13Z']);
  const decision = applyToRecord(record, [sample.accepted(1, 70.5)], at(s(70.6)));
  expect(metIn(decision)).toMatchObject([{ kind: 'accepted' }]);
});

test('a deadline earlier than the clock sets a newer clock, a later one sets none', () => {
  const before = recordAfter(untilOffered.slice(0, 4));
  const sooner = applyToRecord(before, [sample.offered(1, 50)], at(s(50)));
  expect(eventsIn(sooner, 'ClockSet')).toMatchObject([{ clock: before.clock.number + 1 }]);
  expect(eventsIn(applyToRecord(stateOf(sooner), [sample.accepted(1, 55)], at(s(55))), 'ClockSet')).toEqual(
    [],
  );
});

test('a missed arrival is escalated to the role that the procedure names', () => {
  const answers = [sample.accepted(1, 60), sample.understood(1, 70), sample.did(1, 'ventilate', 90, 4)];
  const record = recordAfter([...untilOffered, ...answers]);
  const decision = settleBySweep(record, at(s(400)));
  expect(eventsIn(decision, 'IncidentEscalated')).toMatchObject([
    { tell: 'lead', why: 'deadline-missed', team: 'north', incident: record.incident },
  ]);
  expect(eventsIn(decision, 'IncidentEscalated')[0]?.explained).toContain('Arrival by Person 1');
  expect(eventsIn(settleBySweep(stateOf(decision), at(s(470))), 'IncidentEscalated')).toEqual([]);
});

const planWith = (deadline: DeadlineKind, step: EscalationStep) => {
  const record = recordAfter([...untilOffered, sample.accepted(1, 60)]);
  return { ...record, plan: record.plan && { ...record.plan, escalation: [{ deadline, step }] } };
};

test.each<[string, DeadlineKind, EscalationStep]>([
  ['that the procedure has no step for', 'arrived', { do: 'tell-role', role: 'admin' }],
  [
    'whose step is another offer, which only a silent offer gets,',
    'understood',
    { do: 'offer-next-resource' },
  ],
])('a missed brief %s is escalated to a lead', (_, deadline, step) => {
  const decision = settleBySweep(planWith(deadline, step), at(s(126)));
  const lead = { do: 'tell-role', role: 'lead' };
  expect(eventsIn(decision, 'DeadlineMissed')).toMatchObject([{ kind: 'understood', step: lead }]);
  expect(tellingWhy(decision, 'deadline-missed')).toMatchObject([{ tell: 'lead' }]);
});

test('a silent offer that the procedure has no step for goes to the next person', () => {
  const record = recordAfter(untilOffered);
  const decision = settleBySweep(
    { ...record, plan: record.plan && { ...record.plan, escalation: [] } },
    at(s(76)),
  );
  expect(eventsIn(decision, 'DeadlineMissed')).toMatchObject([{ step: { do: 'offer-next-resource' } }]);
});

test('a rejected report has no deadlines and stops its clock', () => {
  const record = recordAfter([sample.reported(), sample.started(), sample.rejected()]);
  expect(statusOf(record)).toBe('rejected');
  expect(stateOf(settleByClock(record, record.clock.number, at(s(200)))).clock.wakeAt).toBeUndefined();
});

test('the board shows what is needed next: the earliest deadline that is not met, past ones first', () => {
  const record = recordAfter([...untilOffered, sample.accepted(1, 60)]);
  expect(cardOf(record)).toMatchObject({ neededFor: 'understood', neededAt: s(120), status: 'dispatched' });
  const missed = stateOf(settleBySweep(record, at(s(126))));
  expect(cardOf(missed)).toMatchObject({ neededFor: 'understood', neededAt: s(120), missedDeadlines: 1 });
});

test('the board waits no more for what somebody missed whose part has ended', () => {
  const record = recordAfter([...untilOffered, sample.accepted(1, 60)]);
  const missed = stateOf(settleBySweep(record, at(s(126))));
  const end = { how: 'clear', at: s(130) } as const;
  const ended = { ...missed, assignments: missed.assignments.map((one) => ({ ...one, end })) };
  expect(cardOf(missed).neededFor).toBe('understood');
  expect(cardOf(ended)).toMatchObject({ neededFor: 'action', missedDeadlines: 1 });
});

test('the timeline shows who, when and how it became known, in words', () => {
  const event = sample.accepted(1, 60);
  expect(eventLine(recordAfter(untilOffered), event)).toMatchObject({
    at: s(60),
    what: 'Person 1 accepted.',
    howKnown: 'self-report',
    assignmentId: sample.assignment(1),
  });
});

test('what a responder says about themselves is kept with their name, for their id says nothing to people', () => {
  const event = sample.accepted(1, 60);
  const byThemselves = {
    ...event,
    metadata: { ...event.metadata, actor: { kind: 'responder', id: 'res_1' } },
  } as const;
  expect(eventLine(recordAfter(untilOffered), byThemselves)).toMatchObject({ whoName: 'Person 1' });
  expect(eventLine(recordAfter(untilOffered), event)).not.toHaveProperty('whoName');
});

test('the subscriptions are exactly what the record folds, and the procedures it is checked against', () => {
  const folded = IncidentEvent.options.map(({ shape }) => shape.name.value);
  expect(subscriptions['on-events'].toSorted()).toEqual([...folded, 'ProcedurePublished'].toSorted());
});
