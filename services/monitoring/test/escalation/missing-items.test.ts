import { describe, expect, test } from 'vitest';
import type { EscalationRule } from '@muster/contracts';
import type { Decision } from '@muster/core';
import { cardOf } from '../../src/board/domain/card.ts';
import { missingDueAt, missingFrom } from '../../src/escalation/domain/escalate-missing.ts';
import { applyToRecord, RecordFullError } from '../../src/incident-events/domain/apply-to-record.ts';
import { MOST_PARKED } from '../../src/incident-events/domain/sequence.ts';
import type { IncidentRecord } from '../../src/record/domain/incident-record.ts';
import { statusOf } from '../../src/record/domain/status-of.ts';
import { settleByClock, settleBySweep } from '../../src/settlement/domain/clock-tick.ts';
import { sweepDueAt } from '../../src/settlement/domain/sweep-time.ts';
import { eventsIn, recordAfter, stateOf, tellingWhy } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, s } from '../support/sample-incident.ts';
import { untilOffered } from '../support/sample-moments.ts';

describe('events that are missing', () => {
  const gap = recordAfter([...untilOffered.slice(0, 4), sample.accepted(1, 60)]);

  test('are escalated to a lead once, after a minute', () => {
    expect(sweepDueAt(gap)).toBe(s(102));
    const decision = settleBySweep(gap, at(s(125)));
    const told = tellingWhy(decision, 'events-missing');
    expect(told).toMatchObject([{ tell: 'lead' }]);
    expect(told[0]?.explained).toMatch(/ over a minute: one update on the part of Person 1\.$/);
    expect(eventsIn(settleBySweep(stateOf(decision), at(s(190))), 'IncidentEscalated')).toEqual([]);
  });

  test('are not escalated when they arrive within the minute', () => {
    const filled = stateOf(applyToRecord(gap, [sample.offered(1, 50)], at(s(70))));
    expect(missingFrom(filled)?.what).toEqual(['the brief of Person 1']);
    expect(stateOf(applyToRecord(filled, [sample.briefed(1, 71)], at(s(71)))).awaited).toBeUndefined();
    expect(filled.parked).toEqual([]);
    expect(filled.assignments[0]?.accepted?.at).toBe(s(60));
  });

  test.each([
    ['a report that triage has not taken', 1, 10, 'the assessment of the report'],
    ['a verdict that dispatch has not taken', 3, 40, 'the response to the verdict'],
  ])('%s is escalated to a lead after a minute, once', (_, count, since, what) => {
    const record = recordAfter(untilOffered.slice(0, count));
    expect(sweepDueAt(record)).toBe(s(since + 60));
    expect(eventsIn(settleBySweep(record, at(s(since + 59))), 'IncidentEscalated')).toEqual([]);
    const decision = settleBySweep(record, at(s(since + 63)));
    const [told] = tellingWhy(decision, 'events-missing');
    expect(told?.tell).toBe('lead');
    expect(told?.explained).toContain(`7Q4KX2M for over a minute: ${what}`);
    const late = stateOf(
      applyToRecord(stateOf(decision), [untilOffered[count] ?? sample.mobilised()], at(s(since + 70))),
    );
    expect(late.awaited).toBeUndefined();
  });

  const toldOf = (decision: Decision<IncidentRecord>) =>
    tellingWhy(decision, 'events-missing').map(({ explained }) => explained.split('over a minute: ')[1]);
  const briefless = recordAfter([...untilOffered, sample.accepted(1, 60)]);

  test('a brief that nobody has sent is escalated to a lead after a minute, once', () => {
    expect(missingDueAt(briefless)).toBe(s(110));
    const decision = settleBySweep(briefless, at(s(113)));
    expect(toldOf(decision)).toEqual(['the brief of Person 1.']);
    expect(toldOf(settleBySweep(stateOf(decision), at(s(180))))).toEqual([]);
  });

  test('a brief that nobody has sent to somebody at work is escalated too', () => {
    const atWork = stateOf(applyToRecord(briefless, [sample.onScene(1, 70, 3)], at(s(70))));
    expect(toldOf(settleBySweep(atWork, at(s(113))))).toEqual(['the brief of Person 1.']);
  });

  test.each([
    ['was sent', sample.briefed(1, 70)],
    ['its reader has confirmed without it', sample.understood(1, 70)],
    ['its reader has no more need of', sample.ended(1, 'released', 70, 3)],
  ])('a brief that %s is not escalated', (_, event) => {
    expect(stateOf(applyToRecord(briefless, [event], at(s(70)))).awaited).toBeUndefined();
  });

  const silent = recordAfter([...untilOffered, sample.briefed(1, 51)]);
  const missed = stateOf(settleByClock(silent, silent.clock.number, at(s(72))));

  test('a silent offer without a next one is escalated to a lead after a minute, once', () => {
    expect(sweepDueAt(missed)).toBe(s(132));
    const decision = settleBySweep(missed, at(s(135)));
    expect(toldOf(decision)).toEqual(['the next offer after Person 1.']);
    expect(toldOf(settleBySweep(stateOf(decision), at(s(200))))).toEqual([]);
  });

  test.each([
    ['ended', sample.ended(1, 'expired', 75, 2)],
    ['was accepted late', sample.accepted(1, 75)],
  ])('a silent offer that %s waits for no next one', (_, event) => {
    expect(stateOf(applyToRecord(missed, [event], at(s(75)))).awaited).toBeUndefined();
  });

  test('a silent offer that the procedure tells a role of waits for no next one', () => {
    const escalation: EscalationRule[] = [{ deadline: 'accepted', step: { do: 'tell-role', role: 'lead' } }];
    const planned = { ...silent, plan: silent.plan && { ...silent.plan, escalation } };
    expect(stateOf(settleByClock(planned, silent.clock.number, at(s(72)))).awaited).toBeUndefined();
  });

  test('each have a minute of their own, and one that a lead knows of hides no other', () => {
    const both = stateOf(applyToRecord(briefless, [sample.offered(2, 90)], at(s(90))));
    const first = settleBySweep(both, at(s(113)));
    expect(toldOf(first)).toEqual(['the brief of Person 1.']);
    const told = stateOf(first);
    expect(toldOf(settleBySweep(told, at(s(153))))).toEqual(['the brief of Person 2.']);
  });

  test('a report that was rejected waits for no response', () => {
    const rejected = recordAfter([sample.reported(), sample.started(), sample.rejected()]);
    expect(rejected.awaited).toBeUndefined();
  });

  test('wait in the record only up to a bound', () => {
    let record = recordAfter(untilOffered.slice(0, 3));
    for (let sequence = 3; sequence < 3 + MOST_PARKED; sequence += 1) {
      record = stateOf(applyToRecord(record, [sample.did(1, 'isolate', 60, sequence)], at(s(60))));
    }
    expect(() => applyToRecord(record, [sample.did(1, 'isolate', 60, 99)], at(s(60)))).toThrow(
      RecordFullError,
    );
  });

  test('include the report itself: the record waits for it and is completed by it', () => {
    const early = recordAfter(untilOffered.slice(1, 2));
    expect(statusOf(early)).toBe('awaiting-report');
    expect(cardOf(early)).toMatchObject({ status: 'awaiting-report', neededFor: 'triage' });
    expect(statusOf(stateOf(applyToRecord(early, [sample.reported()], at(s(12)))))).toBe('assessing');
  });
});
