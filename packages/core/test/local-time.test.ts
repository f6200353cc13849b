import { expect, test } from 'vitest';
import { inLocalTime, localTime, TimeZone, toInstant } from '../src/index.ts';

const ZONE = 'Europe/London';

test.each([
  ['2026-01-05T09:20:00.000Z', 'Mon 5 Jan 2026, 09:20:00 (Europe/London)'],
  ['2026-07-05T23:30:00.000Z', 'Mon 6 Jul 2026, 00:30:00 (Europe/London)'],
])('%s is read with its date, as the clock in the zone shows it', (at, shown) => {
  expect(localTime(toInstant(at), ZONE)).toBe(shown);
});

test('each stored instant in a sentence becomes local time of the zone, and nothing else changes', () => {
  const text =
    'Closed at 2026-07-05T23:30:00.000Z, not 2026-01-05T09:20:00.000Z; send it as 2026-01-05T09:15:00Z.';
  expect(inLocalTime(text, ZONE)).toBe(
    'Closed at Mon 6 Jul 2026, 00:30:00 (Europe/London), not Mon 5 Jan 2026, 09:20:00 (Europe/London); send it as 2026-01-05T09:15:00Z.',
  );
});

test('what looks like an instant and is none stays as it is', () => {
  expect(inLocalTime('2026-13-45T99:99:99.000Z', ZONE)).toBe('2026-13-45T99:99:99.000Z');
});

test.each(['Europe/London', 'UTC', 'Asia/Kathmandu'])('%s is a zone', (zone) => {
  expect(TimeZone.safeParse(zone).success).toBe(true);
});

test.each(['', 'Europe/Londn', 'noon'])('“%s” is no zone', (zone) => {
  expect(TimeZone.safeParse(zone).success).toBe(false);
});
