import { expect, test } from 'vitest';
import { timeText, weekOf } from '../src/screens/set-up/people/week.ts';

const zone = 'Europe/London';

test('a shift over midnight ends on the next day, on Sunday night on Monday', () => {
  const week = weekOf([{ days: ['fri', 'sun'], from: '22:00', to: '06:00', zone }]);
  expect(week.fri).toEqual([{ from: 1320, to: 1440 }]);
  expect(week.sat).toEqual([{ from: 0, to: 360 }]);
  expect(week.mon).toEqual([{ from: 0, to: 360 }]);
});

test('equal times are 24 hours, and an end at midnight takes nothing of the next day', () => {
  expect(weekOf([{ days: ['mon'], from: '07:00', to: '07:00', zone }]).tue).toEqual([{ from: 0, to: 420 }]);
  const late = weekOf([{ days: ['mon'], from: '16:00', to: '00:00', zone }]);
  expect(late.mon).toEqual([{ from: 960, to: 1440 }]);
  expect(late.tue).toEqual([]);
});

test('spans of a day stand in order', () => {
  const shifts = [
    { days: ['mon' as const], from: '18:00', to: '20:00', zone },
    { days: ['mon' as const], from: '06:00', to: '10:00', zone },
  ];
  expect(weekOf(shifts).mon.map(({ from, to }) => `${timeText(from)}–${timeText(to)}`)).toEqual([
    '06:00–10:00',
    '18:00–20:00',
  ]);
});
