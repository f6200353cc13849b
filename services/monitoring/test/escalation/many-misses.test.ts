import { expect, test } from 'vitest';
import { events } from '@muster/contracts';
import { listUpTo } from '../../src/record/domain/list-in-words.ts';
import { settleBySweep } from '../../src/settlement/domain/clock-tick.ts';
import { eventsIn, recordAfter, stateOf } from '../support/decision-results.ts';
import { everythingMissed, type Size } from '../support/large-incident.ts';
import { at, s } from '../support/sample-incident.ts';

/** What one save emits as every action of one person is missed at once. */
const missedAtOnce = (size: Size) => settleBySweep(recordAfter(everythingMissed(size)), at(s(20_000)));

const onePerson = { roles: 1, people: 1, mandatory: false };

test('a few deadlines missed at once are escalated one by one', () => {
  const told = eventsIn(missedAtOnce({ ...onePerson, actions: 2 }), 'IncidentEscalated');
  expect(told.filter(({ deadlineId }) => deadlineId)).toHaveLength(told.length);
  expect(told).toHaveLength(4);
});

test('many deadlines missed at once are one message to a role, which says how many and the first of them', () => {
  const decision = missedAtOnce({ ...onePerson, actions: 20 });
  const [told, ...others] = eventsIn(decision, 'IncidentEscalated');
  expect(others).toEqual([]);
  expect(() => events.IncidentEscalated.data.parse(told)).not.toThrow();
  expect(told?.explained).toMatch(/^22 deadlines were missed: .+ And \d+ more\.$/);
  expect(eventsIn(decision, 'DeadlineMissed')).toHaveLength(22);
  expect(stateOf(decision).deadlines.filter(({ tell }) => tell)).toEqual([]);
});

test('a list that is too long ends with how many were left out, within its length', () => {
  const names = ['Ann came.', 'Ben came.', 'Cem came.', 'Dot came.'];
  expect(listUpTo('Who:', names, ' ', 100)).toBe('Who: Ann came. Ben came. Cem came. Dot came.');
  expect(listUpTo('Who:', names, ' ', 40)).toBe('Who: Ann came. Ben came. And 2 more.');
  for (let length = 30; length < 60; length += 1) {
    expect(listUpTo('Who:', names, ' ', length).length).toBeLessThanOrEqual(length);
  }
  const long = listUpTo('Who:', ['x'.repeat(100), 'y'], ' ', 60);
  expect(long).toMatch(/^Who: x+… And 1 more\.$/);
  expect(long).toHaveLength(60);
});
