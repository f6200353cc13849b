import type { ReplyOf } from '@muster/client';

type Review = ReplyOf<'readIncidentReview'>;

/** What is due, the first to be late at the top; what is written, the newest at the top. */
export const orderReviews = (reviews: readonly Review[]): Review[] =>
  reviews.toSorted((one, other) =>
    one.written && other.written
      ? Date.parse(other.written.at) - Date.parse(one.written.at)
      : Date.parse(one.due.lateFrom) - Date.parse(other.due.lateFrom),
  );
