import { isReference } from '@muster/core';
import { expect, test } from 'vitest';
import { exerciseHistory } from '../src/history.ts';
import { teams } from '../src/organisation.ts';

const until = new Date('2026-11-30T15:00:00Z');
const cases = exerciseHistory(until);

test('the history is the same at each start of a day, and moves with the days', () => {
  expect(exerciseHistory(new Date('2026-11-30T23:59:59Z'))).toEqual(cases);
  const next = exerciseHistory(new Date('2026-12-01T00:00:00Z'));
  expect(next.map(({ incidentId }) => incidentId)).toEqual(cases.map(({ incidentId }) => incidentId));
  expect(next[0]?.closedAt).not.toBe(cases[0]?.closedAt);
});

test('it covers ninety days of every team, each case once, none of them closed after the moment', () => {
  expect(new Set(cases.map(({ incidentId }) => incidentId)).size).toBe(cases.length);
  for (const team of teams) {
    const own = cases.filter(({ case: summary }) => summary.team === team);
    const days = new Set(own.map(({ case: { times } }) => times.contactReceivedAt.slice(0, 10)));
    expect([team, days.size]).toEqual([team, 90]);
  }
  expect(cases.filter(({ closedAt }) => closedAt >= until.toISOString())).toEqual([]);
});

test('its cases are sound: references that can be read out, times in order, targets met and missed', () => {
  for (const { case: summary, closedAt } of cases) {
    const { times } = summary;
    expect(isReference(summary.reference)).toBe(true);
    const order = [
      times.contactReceivedAt,
      times.reportedAt,
      times.assessedAt,
      times.firstOfferedAt,
      times.firstAcceptedAt,
      times.firstUnderstoodAt,
      times.firstOnSceneAt,
      times.resolvedAt,
      times.closedAt,
    ];
    expect(order.toSorted()).toEqual(order);
    expect(closedAt).toBe(times.closedAt);
  }
  const targets = cases.flatMap(({ case: { targets: of } }) => of);
  const share = targets.filter(({ met }) => met).length / targets.length;
  expect(share).toBeGreaterThan(0.6);
  expect(share).toBeLessThan(0.95);
});
