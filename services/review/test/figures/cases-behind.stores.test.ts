import { IncidentId, plusSeconds } from '@muster/core';
import { newId } from '@muster/core/new-id';
import { expect, test } from 'vitest';
import { listCasesBehind } from '../../src/figures/list-cases-behind.ts';
import { closedEvent, closing, useReview } from '../support/review.ts';

const { fresh } = useReview();

/** So many cases of the north, a second apart, each third one of priority P1. */
const withCases = async (count: number) => {
  const { deps, recordClosed } = await fresh();
  for (let number = 0; number < count; number += 1) {
    const priority = number % 3 === 0 ? 'P1' : 'P3';
    const incidentId = IncidentId.parse(newId('inc'));
    const closedAt = plusSeconds(closing.closedAt, number);
    await recordClosed(
      closedEvent({ incidentId, closedAt, case: { ...closing.case, team: 'north', priority } }),
    );
  }
  return deps;
};
const asked = { team: 'north', from: closing.closedAt, to: plusSeconds(closing.closedAt, 3600) };

test('page after page gives every case behind a figure once, the last closed first', async () => {
  const deps = await withCases(13);
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listCasesBehind(deps, { ...asked, limit: 2, cursor }, { priority: 'P1' });
    expect(page.items.length).toBeLessThanOrEqual(2);
    found.push(...page.items.map(({ closedAt }) => closedAt));
    cursor = page.next;
  } while (cursor !== undefined);
  expect(found).toEqual([12, 9, 6, 3, 0].map((number) => plusSeconds(closing.closedAt, number)));
});

test('a request for what is rare looks through a bounded part and says where to go on', async () => {
  const deps = await withCases(30);
  const page = await listCasesBehind(deps, { ...asked, limit: 1 }, { priority: 'P5' });
  expect(page.items).toEqual([]);
  expect(page.next).toBeDefined();
});

test('a case closed at the end of the period is in the next one alone', async () => {
  const deps = await withCases(2);
  const end = plusSeconds(closing.closedAt, 1);
  const page = await listCasesBehind(deps, { ...asked, to: end, limit: 10 }, {});
  expect(page.items.map(({ closedAt }) => closedAt)).toEqual([closing.closedAt]);
});
