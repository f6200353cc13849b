import { expect, test } from 'vitest';
import { durationInWords } from '@muster/core';
import { missInWords } from '../src/domain/escalation.ts';
import { hear } from '../src/domain/hear.ts';
import { lineOf } from '../src/domain/timeline.ts';
import { wake } from '../src/domain/wake.ts';
import * as tell from './story.ts';
import { at, s } from './story.ts';
import { recordAfter, stateOf } from './told.ts';

const wordsIn = (decision: ReturnType<typeof hear>): string =>
  JSON.stringify(decision.ok && !decision.unchanged ? decision.beside : []);

const untilOffered = [
  tell.reported(),
  tell.started(),
  tell.assessed(),
  tell.mobilised(),
  tell.offered(1, 50),
];

const missOf = (
  events: readonly ReturnType<typeof tell.reported>[],
  seconds: number,
  kind: string,
): string => {
  const record = recordAfter(events);
  const after = stateOf(wake(record, { clock: record.clock.number, last: false }, at(s(seconds))));
  const deadline = after.deadlines.find((one) => one.kind === kind);
  if (deadline?.status !== 'missed') throw new Error(`${kind} is ${deadline?.status ?? 'unknown'}`);
  return missInWords(after, deadline);
};

test('an answer that came late is told by how late it came, not as missing', () => {
  expect(missOf([...untilOffered, tell.accepted(1, 71.2)], 500, 'accepted')).toBe(
    `Acceptance by Person 1 (First engineer) was due at ${s(70)} and came 1 s late.`,
  );
  expect(missOf(untilOffered, 73, 'accepted')).toMatch(/ and has not come\.$/);
});

test('an action that came late is told as done or found not possible, one that never came as without a result', () => {
  const there = [...untilOffered, tell.accepted(1, 60), tell.onScene(1, 100, 3)];
  const told = (...results: ReturnType<typeof tell.did>[]) => missOf([...there, ...results], 500, 'action');
  const withVentilation = tell.did(1, 'ventilate', 120, 4);
  const notPossible = { kind: 'not-possible', reason: 'The tap is stuck.' } as const;
  const start = `“Isolate the supply” by Person 1 (First engineer) was due at ${s(160)} and`;
  expect(told(withVentilation)).toBe(`${start} has no result.`);
  expect(told(withVentilation, tell.did(1, 'isolate', 225.5, 5))).toBe(`${start} was done 1 min 5 s late.`);
  expect(told(withVentilation, tell.did(1, 'isolate', 172, 5, notPossible))).toBe(
    `${start} was found not possible 12 s late.`,
  );
});

test('a promise that was kept in time, as is learned later, is named with its person', () => {
  const record = recordAfter(untilOffered);
  const missed = stateOf(wake(record, { clock: record.clock.number, last: false }, at(s(500))));
  const decision = hear(missed, [tell.accepted(1, 60)], at(s(501)));
  expect(wordsIn(decision)).toContain(
    'Deadline met after all: Acceptance by Person 1 (First engineer) came in time, and word of it late.',
  );
});

test('a duration is told in its two largest parts, and never as more than it was', () => {
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
  const record = recordAfter(tell.story());
  const words = tell.story().map((event) => lineOf(record, event).what);
  expect(words.join(' ')).not.toMatch(/first-engineer|smell-of-gas|webhook|\bvoice\b|\bexpired\b/);
  expect(words).toContain('Person 1 did not answer in time: It ended.');
});
