import { describe, expect, test } from 'vitest';
import { chooseSound } from '../src/live/alarm/choose-sound.ts';
import { noteSeen, type LastSeen } from '../src/live/alarm/last-seen.ts';
import { countNews, isBreached, isUntakenP1, newsSince, type News } from '../src/live/alarm/news.ts';
import { silentUntilIn } from '../src/live/alarm/silence.ts';
import { cardAs } from './support/card.ts';

const now = Date.parse('2026-01-05T09:15:00.000Z');
const at = (seconds: number): string => new Date(now + seconds * 1000).toISOString();
const p1 = cardAs({ priority: 'P1', neededAt: at(60) });
const breached = cardAs({ incidentId: 'inc_2', missedDeadlines: 1, neededAt: at(-10), neededFor: 'arrived' });
const keys = (news: readonly News[]): string[] => news.map(({ key }) => key);
const watching = { nowMs: now, hasGap: false };
const opened = { nowMs: now, hasGap: true };

describe('what is new', () => {
  test('is a P1 that waits for somebody, and a missed limit that is still open', () => {
    expect(keys(newsSince(new Set(), [p1, breached], watching))).toEqual(['p1 inc_1', 'breach inc_2 1']);
  });

  test('is each thing once, and each further miss', () => {
    const known = new Set(['p1 inc_1', 'breach inc_2 1']);
    expect(newsSince(known, [p1, breached], watching)).toEqual([]);
    expect(keys(newsSince(known, [{ ...breached, missedDeadlines: 2 }], watching))).toEqual([
      'breach inc_2 2',
    ]);
  });

  test('is not a P1 that was accepted before it was heard of, nor a miss that was made good', () => {
    const taken = { ...p1, neededFor: 'arrived' as const };
    expect(newsSince(new Set(), [taken, { ...breached, neededAt: at(5) }], watching)).toEqual([]);
  });

  test('is never an exercise, neither to be heard nor in the badge', () => {
    const drill = [p1, breached].map((card) => ({ ...card, exercise: true }));
    expect(newsSince(new Set(), drill, watching)).toEqual([]);
    expect(drill.filter((card) => isUntakenP1(card) || isBreached(card, now))).toEqual([]);
  });

  test('is not what is old by the time that somebody looks again', () => {
    const old = [p1, breached].map((card) => ({ ...card, neededAt: at(-3600) }));
    expect(newsSince(new Set(), old, opened)).toEqual([]);
    expect(newsSince(new Set(), [p1, breached], opened)).toHaveLength(2);
  });

  test('is a P1 again that loses its people, but not one that finds nobody from the beginning', () => {
    const known = new Set(['p1 inc_1']);
    const lost = { ...p1, unfilled: 1, reportedAt: at(-600), neededAt: at(-1) };
    expect(newsSince(known, [lost], watching)).toHaveLength(1);
    expect(newsSince(known, [{ ...lost, reportedAt: at(-2) }], watching)).toEqual([]);
  });
});

describe('the sound for it', () => {
  const [ofP1, ofBreach] = newsSince(new Set(), [p1, breached], watching);
  if (!ofP1 || !ofBreach) throw new Error('two news');
  const quiet = { last: undefined, nowMs: now, mutesBreaches: false };

  test('is one for ten at once, and comes later for those that follow within five seconds', () => {
    const ten = Array.from({ length: 10 }, () => ofP1);
    expect([chooseSound(ten, quiet), countNews(ten).p1]).toEqual(['p1', 10]);
    const last = { sound: 'p1', atMs: now - 4_000 } as const;
    expect(chooseSound(ten, { ...quiet, last })).toBe('later');
    expect(chooseSound(ten, { ...quiet, last: { ...last, atMs: now - 5_000 } })).toBe('p1');
  });

  test('is that of the P1 where both come, and a breach just heard does not silence it', () => {
    expect(chooseSound([ofBreach, ofP1], quiet)).toBe('p1');
    expect(chooseSound([ofP1], { ...quiet, last: { sound: 'breach', atMs: now - 1_000 } })).toBe('p1');
  });

  test('of a breach comes later than that of a P1 just heard', () => {
    expect(chooseSound([ofBreach], { ...quiet, last: { sound: 'p1', atMs: now - 1_000 } })).toBe('later');
  });

  test('can be muted for breaches, never for a P1', () => {
    const muted = { ...quiet, mutesBreaches: true };
    expect([chooseSound([ofBreach], muted), chooseSound([ofP1, ofBreach], muted)]).toEqual([undefined, 'p1']);
  });

  test('is none for nothing', () => {
    expect(chooseSound([], quiet)).toBeUndefined();
  });
});

test('what is on the board stays known for a whole day, what left it is forgotten after an hour', () => {
  const known: LastSeen = new Map([['breach inc_1 1', now]]);
  for (let minutes = 1; minutes <= 24 * 60; minutes += 1) {
    const keys = ['p1 inc_2', `breach inc_3 ${minutes}`];
    noteSeen(known, keys, now + minutes * 60_000);
    expect(known.has('p1 inc_2')).toBe(true);
    expect(known.has('breach inc_1 1')).toBe(minutes <= 60);
  }
  expect(known.size).toBe(62);
});

test('a computer is silent until the time that is stored, never for more than a shift', () => {
  const stored = String(now + 3_600_000);
  expect(silentUntilIn(stored, now)).toBe(now + 3_600_000);
  expect(silentUntilIn(stored, now + 3_600_000)).toBeUndefined();
  expect(silentUntilIn(String(now + 13 * 3_600_000), now)).toBeUndefined();
  expect([silentUntilIn(null, now), silentUntilIn('yes', now)]).toEqual([undefined, undefined]);
});
