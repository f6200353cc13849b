import { expect, test } from 'vitest';
import { actsOfDay, type Act } from '../support/whole/acts-of-day.ts';

const LAMBDAS = ['dispatch/on-events', 'dispatch/api', 'intake/webhook'];
const COMMANDS = ['TransactWriteCommand', 'PutEventsCommand'];

const act = (name: string, label: string, command: string, nth: number): Act => ({
  call: {
    name,
    label,
    event: undefined,
    before: { at: 0, tables: new Map(), secrets: new Map(), objects: new Map() },
    acts: [],
  },
  command,
  nth,
});

const acts = LAMBDAS.flatMap((name) =>
  ['AssignmentOffered', 'AssignmentReleased', 'IncidentClosed', 'DeadlineMissed'].flatMap((event) =>
    COMMANDS.map((command, nth) => act(name, `${name} ${event}`, command, nth)),
  ),
);
const kindsOf = (chosen: readonly Act[]) =>
  [...new Set(chosen.map(({ call, command }) => `${call.name} ${command}`))].sort();

test('every day has an act of each command of each Lambda, and leaves others to other days', () => {
  for (let day = 20260101; day < 20260129; day += 1) {
    const chosen = actsOfDay(day, 'throttled', acts);
    expect(kindsOf(chosen)).toEqual(kindsOf(acts));
    expect(chosen.length).toBeLessThan(acts.length);
  }
});

test('a day always has the same acts, each fault others, and in a month each act has had its day', () => {
  const [day, other] = [20260105, 'crash after'] as const;
  expect(actsOfDay(day, 'throttled', acts)).toEqual(actsOfDay(day, 'throttled', acts));
  expect(actsOfDay(day, 'throttled', acts)).not.toEqual(actsOfDay(day, other, acts));
  const month = Array.from({ length: 28 }, (_, n) => actsOfDay(20260101 + n, 'throttled', acts));
  expect(new Set(month.flat()).size).toBe(acts.length);
});
