import { expect, test } from 'vitest';
import { limits, scaleRows, type Taken } from './scale.ts';

const one: Taken = {
  requests: 100,
  events: 80,
  deliveries: 190,
  clocks: 5,
  transitions: 10,
  lambdaSeconds: 8,
  mails: 6,
  writes: { monitoring: 178, dispatch: 124 },
};

test('the limit that is met first comes first, with where that is and what lifts it', () => {
  const [first, ...others] = scaleRows(one);
  expect(first?.measured).toMatchObject({ most: 14, each: 6 });
  expect(first?.aim).toContain('sending rate');
  expect(first?.muster).toContain('1/s: 6, 10/s: 60, 100/s: 600; met at 2.3');
  expect(others).toHaveLength(limits.length - 1);
  const metAt = [first, ...others].map((row) => Number(row?.measured['metAt']));
  expect(metAt).toEqual([...metAt].sort((a, b) => a - b));
});
