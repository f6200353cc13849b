import { expect, test } from 'vitest';
import { plusSeconds, toInstant } from '@muster/core';
import { cause } from '@muster/test/support/sample-aggregate';
import { listIncidentReviews } from '../../src/incident-reviews/read-incident-reviews.ts';
import { requireIncidentReview, reviewDueAfter } from '../../src/incident-reviews/require-incident-review.ts';
import { writeIncidentReview } from '../../src/incident-reviews/write-incident-review.ts';
import { closedEvent, closing, useReview } from '../support/review.ts';

const { fresh } = useReview();
const text = {
  facts: ['Gas was smelled.'],
  helped: ['A key'],
  hindered: [],
  decisions: [],
  actions: ['A card'],
};
const page = { team: 'north', limit: 10 };

test('a review is due three working days after the closing: weekends and bank holidays do not count, and it says so', () => {
  const { lateFrom, explained } = reviewDueAfter(toInstant('2026-12-23T17:45:00Z'));
  expect(lateFrom).toBe('2026-12-31T00:00:00.000Z');
  expect(explained.join(' ')).toContain('Christmas');
});

test('a closed P1 is in the due list once, also when its closing comes twice, until its review is written', async () => {
  const { deps } = await fresh();
  const event = closedEvent();
  for (const key of ['one', 'one', 'two']) await requireIncidentReview(deps, event, cause(key));
  const due = await listIncidentReviews(deps, { ...page, state: 'due' });
  expect(due.items).toMatchObject([{ incidentId: closing.incidentId, reference: closing.case.reference }]);
  const given = { text, teams: ['north'], ifMatch: 1 };
  expect(await writeIncidentReview(deps, closing.incidentId, given, cause('write'))).toMatchObject({
    state: { written: { text } },
  });
  expect((await listIncidentReviews(deps, { ...page, state: 'due' })).items).toEqual([]);
  expect((await listIncidentReviews(deps, { ...page, state: 'written' })).items).toHaveLength(1);
  expect(await writeIncidentReview(deps, closing.incidentId, given, cause('late'))).toMatchObject({
    refusal: { rule: 'stale-version' },
  });
});

test('a later closing after a reopening moves the date, but changes nothing of a review that is written', async () => {
  const { deps } = await fresh();
  await requireIncidentReview(deps, closedEvent(), cause('one'));
  const later = closedEvent({ closedAt: plusSeconds(closing.closedAt, 7 * 86_400) });
  await requireIncidentReview(deps, later, cause('two'));
  const { state } = await deps.incidentReviews.load(closing.incidentId);
  expect(state?.due).toEqual(reviewDueAfter(later.data.closedAt));
  const given = { text, teams: ['north'], ifMatch: '*' as const };
  await writeIncidentReview(deps, closing.incidentId, given, cause('write'));
  const last = closedEvent({ closedAt: plusSeconds(closing.closedAt, 9 * 86_400) });
  await requireIncidentReview(deps, last, cause('three'));
  expect((await deps.incidentReviews.load(closing.incidentId)).state?.written?.text).toEqual(text);
});

test('an exercise, a duplicate and a lesser priority need no review, and another team sees none', async () => {
  const { deps } = await fresh();
  const lesser = { ...closing.case, priority: 'P2' as const };
  await requireIncidentReview(deps, closedEvent({}, true), cause('exercise'));
  await requireIncidentReview(deps, closedEvent({ disposition: 'duplicate' }), cause('duplicate'));
  await requireIncidentReview(deps, closedEvent({ case: lesser }), cause('lesser'));
  expect((await listIncidentReviews(deps, { ...page, state: 'due' })).items).toEqual([]);
  await requireIncidentReview(deps, closedEvent(), cause('real'));
  const given = { text, teams: ['south'], ifMatch: '*' as const };
  expect(await writeIncidentReview(deps, closing.incidentId, given, cause('other'))).toMatchObject({
    refusal: { rule: 'incident-review-not-found' },
  });
});
