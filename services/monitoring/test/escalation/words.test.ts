import { expect, test } from 'vitest';
import { durationInWords } from '@muster/core';
import { missInWords } from '../../src/escalation/domain/escalation-words.ts';
import { applyToRecord } from '../../src/incident-events/domain/apply-to-record.ts';
import { settleByClock } from '../../src/settlement/domain/clock-tick.ts';
import { eventLine } from '../../src/timeline/domain/event-lines.ts';
import { recordAfter, stateOf } from '../support/decision-results.ts';
import * as sample from '../support/sample-incident.ts';
import { at, s } from '../support/sample-incident.ts';

const wordsIn = (decision: ReturnType<typeof applyToRecord>): string =>
  JSON.stringify(decision.ok && !decision.unchanged ? decision.lines : []);

const untilOffered = [
  sample.reported(),
  sample.started(),
  sample.assessed(),
  sample.mobilised(),
  sample.offered(1, 50),
];

const missOf = (
  events: readonly ReturnType<typeof sample.reported>[],
  seconds: number,
  kind: string,
): string => {
  const record = recordAfter(events);
  const after = stateOf(settleByClock(record, record.clock.number, at(s(seconds))));
  const deadline = after.deadlines.find((one) => one.kind === kind);
  if (deadline?.status !== 'missed') throw new Error(`${kind} is ${deadline?.status ?? 'unknown'}`);
  return missInWords(after, deadline);
};

test('an answer that came late is described by how late it came, not as missing', () => {
  expect(missOf([...untilOffered, sample.accepted(1, 71.2)], 500, 'accepted')).toBe(
    `Acceptance by Person 1 (First engineer) was due at ${s(70)} and came 1 s late.`,
  );
  expect(missOf(untilOffered, 73, 'accepted')).toMatch(/ and has not come\.$/);
});

test('a late action is described as done or found not possible, a missing one as without a result', () => {
  const there = [...untilOffered, sample.accepted(1, 60), sample.onScene(1, 100, 3)];
  const told = (...results: ReturnType<typeof sample.did>[]) => missOf([...there, ...results], 500, 'action');
  const withVentilation = sample.did(1, 'ventilate', 120, 4);
  const notPossible = { kind: 'not-possible', reason: 'The tap is stuck.' } as const;
  const start = `“Isolate the supply” by Person 1 (First engineer) was due at ${s(160)} and`;
  expect(told(withVentilation)).toBe(`${start} has no result.`);
  expect(told(withVentilation, sample.did(1, 'isolate', 225.5, 5))).toBe(`${start} was done 1 min 5 s late.`);
  expect(told(withVentilation, sample.did(1, 'isolate', 172, 5, notPossible))).toBe(
    `${start} was found not possible 12 s late.`,
  );
});

test('a commitment met in time, as is learned later, is named with its person', () => {
  const record = recordAfter(untilOffered);
  const missed = stateOf(settleByClock(record, record.clock.number, at(s(500))));
  const decision = applyToRecord(missed, [sample.accepted(1, 60)], at(s(501)));
  expect(wordsIn(decision)).toContain(
    'Deadline met after all: Acceptance by Person 1 (First engineer) came in time, and word of it late.',
  );
});

test('a duration is given in its two largest parts, and never as more than it was', () => {
  const told = [0.3, 1, 1.9, 59.9, 60, 125, 3600, 12_060, 90_000].map(durationInWords);
  expect(told).toEqual([
    'less than a second',
    '1 s',
    '1 s',
    '59 s',
    '1 min',
    '2 min 5 s',
    '1 h',
    '3 h 21 min',
    '1 d 1 h',
  ]);
});

test('the timeline names no kinds or codes of the program', () => {
  const record = recordAfter(sample.sampleEvents());
  const words = sample.sampleEvents().map((event) => eventLine(record, event).what);
  expect(words.join(' ')).not.toMatch(/first-engineer|smell-of-gas|webhook|\bvoice\b|\bexpired\b/);
  expect(words).toContain('Person 1 did not answer in time: It ended.');
});
