import { describe, expect, test } from 'vitest';
import { users } from '../src/organisation.ts';
import { outOfService, people } from '../src/people.ts';

const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Person = (typeof people)[number];

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Whether a shift that began on this day or the day before covers the moment. Written anew, apart from dispatch's own rule. */
const works = ({ shifts }: Person, day: number, minute: number): boolean =>
  shifts.some(({ days, from, to }) => {
    const length = (minutes(to) - minutes(from) + 1440) % 1440 || 1440;
    return [0, 1].some((ago) => {
      const began = names[(day - ago + 7) % 7];
      const since = minute + ago * 1440 - minutes(from);
      return began !== undefined && days.includes(began) && since >= 0 && since < length;
    });
  });

const everyHalfHour = Array.from({ length: 7 * 48 }, (_none, at) => ({
  day: Math.floor(at / 48),
  minute: (at % 48) * 30 + 15,
}));
const fit = (skill: string) =>
  people.filter(
    ({ name, skills, zones }) =>
      name !== outOfService.name && skills.includes(skill) && zones.includes('harbour'),
  );

describe('at every hour of the week', () => {
  test.each([
    ['gas', 3],
    ['first-aid', 2],
  ])('the harbour has people with skill %s, at least %i', (skill, least) => {
    for (const { day, minute } of everyHalfHour) {
      const there = fit(skill).filter((person) => works(person, day, minute));
      expect(there.length, `${names[day]} ${minute / 60}`).toBeGreaterThanOrEqual(least);
    }
  });

  test('somebody with skill gas is off shift, so that there is somebody to pass over', () => {
    for (const { day, minute } of everyHalfHour) {
      expect(fit('gas').some((person) => !works(person, day, minute))).toBe(true);
    }
  });
});

test('everybody is invented: addresses are at example.com, names differ, one has accents', () => {
  const addresses = [...people.map(({ email }) => email?.address ?? ''), ...users.map(({ email }) => email)];
  for (const address of addresses) expect(address).toMatch(/^[a-z.]+@example\.com$/);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
  expect(people.some(({ name }) => name !== name.normalize('NFD').replaceAll(/\p{M}/gu, ''))).toBe(true);
});

test('the zone of every shift is one that there is', () => {
  for (const { zone } of people.flatMap(({ shifts }) => shifts)) {
    expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  }
});
