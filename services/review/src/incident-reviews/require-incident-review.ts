import { WorkingCalendar, due, explainDue } from '@muster/calendar';
import type { MusterEvent } from '@muster/contracts';
import { plusSeconds, type Cause, type Instant } from '@muster/core';
import { needsReview, requireReview, type ReviewDue } from './domain/incident-review.ts';
import type { IncidentReviewStores } from './store.ts';

const WORKING_DAYS = 3;
const A_WEEK_SECONDS = 7 * 86_400;

const calendar = WorkingCalendar.parse({ nation: 'england-and-wales', zone: 'Europe/London' });

/** Three working days after the closing; seven days where the calendar has none. */
export const reviewDueAfter = (closedAt: Instant): ReviewDue => {
  const found = due(closedAt, { count: WORKING_DAYS, unit: 'working-days' }, calendar);
  return found === undefined
    ? {
        lateFrom: plusSeconds(closedAt, A_WEEK_SECONDS),
        explained: ['Seven days: no working days are known.'],
      }
    : { lateFrom: found.lateFrom, explained: explainDue(found) };
};

/** Notes that a P1 is to be reviewed, once however often its closing comes; nothing of an exercise. */
export const requireIncidentReview = async (
  { incidentReviews }: IncidentReviewStores,
  { data, metadata }: MusterEvent<'IncidentClosed'>,
  cause: Cause,
): Promise<void> => {
  if (metadata.exercise || !needsReview(data)) return;
  await incidentReviews.decide(data.incidentId, cause, (review) =>
    requireReview(review, data, reviewDueAfter(data.closedAt)),
  );
};
