import { describe, expect, test } from 'vitest';
import { clockAt, instantsAt } from '../src/parts/zone-clock.ts';
import { statedTime } from '../src/screens/dispatch/stated-time.ts';

const zone = 'Europe/London';
const now = Date.parse('2026-07-10T12:00:00Z');
const known = { zone, acceptedAt: '2026-07-10T10:20:30.500Z', now };
const instants = (...found: string[]) => ({ kind: 'instants', instants: found });

describe('a time of day that was stated', () => {
  test('is read by the centre’s clock, as the last time that it showed this', () => {
    expect(statedTime({ time: '12:15', day: '' }, known)).toEqual(instants('2026-07-10T11:15:00.000Z'));
    const yesterday = { ...known, acceptedAt: '2026-07-09T01:00:00.000Z' };
    expect(statedTime({ time: '23:55', day: '' }, yesterday)).toEqual(instants('2026-07-09T22:55:00.000Z'));
    expect(statedTime({ time: '12:15', day: '2026-07-08' }, known)).toEqual(
      instants('2026-07-08T11:15:00.000Z'),
    );
  });

  test('in the minute of the acceptance counts from the acceptance', () => {
    expect(statedTime({ time: '11:20', day: '' }, known)).toEqual(instants(known.acceptedAt));
    expect(statedTime({ time: '11:19', day: '' }, known)).toEqual(instants('2026-07-10T10:19:00.000Z'));
  });

  test('that no clock showed, or that cannot be read, is no moment', () => {
    const spring = { zone, acceptedAt: '2026-03-29T00:00:00.000Z', now: Date.parse('2026-03-29T09:00:00Z') };
    expect(statedTime({ time: '01:30', day: '2026-03-29' }, spring)).toEqual({ kind: 'never' });
    expect(statedTime({ time: '3:', day: '' }, known)).toEqual({ kind: 'unreadable' });
    expect(statedTime({ time: '', day: '2026-07-09' }, known)).toEqual({ kind: 'unreadable' });
    expect(statedTime({ time: '', day: '' }, known)).toEqual({ kind: 'none' });
  });

  test('that came twice, for the clocks went back, means either, unless one was before the acceptance', () => {
    const autumn = { zone, acceptedAt: '2026-10-25T00:00:00.000Z', now: Date.parse('2026-10-25T05:00:00Z') };
    const both = instants('2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z');
    expect(statedTime({ time: '01:30', day: '' }, autumn)).toEqual(both);
    expect(
      statedTime({ time: '01:30', day: '' }, { ...autumn, acceptedAt: '2026-10-25T01:10:00.000Z' }),
    ).toEqual(instants('2026-10-25T01:30:00.000Z'));
    expect(
      statedTime({ time: '01:30', day: '' }, { ...autumn, now: Date.parse('2026-10-25T00:45:00Z') }),
    ).toEqual(instants('2026-10-25T00:30:00.000Z'));
  });
});

test('the instants of a clock are those at which it shows that', () => {
  const clock = Date.parse('2026-10-25T01:30:00Z');
  const found = instantsAt(clock, zone);
  expect(found).toHaveLength(2);
  expect(found.map((ms) => clockAt(ms, zone))).toEqual([clock, clock]);
  expect(instantsAt(Date.parse('2026-03-29T01:30:00Z'), zone)).toEqual([]);
});
