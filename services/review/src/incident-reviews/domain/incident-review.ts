import * as z from 'zod';
import { IncidentReviewWritten, type DataOf } from '@muster/contracts';
import { IncidentId, Instant, Reference, TeamId, decided, unchanged, type Decision } from '@muster/core';

const Point = z.string().min(1).max(1000);

/** What was learned of an incident, without blame. Facts, help and hindrance come before what is decided. */
export const ReviewText = z.object({
  facts: z.array(Point).min(1).max(50),
  helped: z.array(Point).max(50),
  hindered: z.array(Point).max(50),
  decisions: z.array(Point).max(50),
  /** What is to be done; each may be taken up as an improvement that names the incident. */
  actions: z.array(Point).max(50),
});
export type ReviewText = z.infer<typeof ReviewText>;

/** By when a review is to be written, and how that was counted, in sentences. */
export const ReviewDue = z.object({ lateFrom: Instant, explained: z.array(z.string()) });
export type ReviewDue = z.infer<typeof ReviewDue>;

/** The review record of one incident: due, or written. */
export const IncidentReview = z.object({
  incidentId: IncidentId,
  reference: Reference,
  team: TeamId,
  closedAt: Instant,
  due: ReviewDue,
  written: z.object({ text: ReviewText, by: z.string(), at: Instant }).optional(),
});
export type IncidentReview = z.infer<typeof IncidentReview>;

/** Whether a closed incident needs a review: every P1 that was one. */
export const needsReview = ({ disposition, case: { priority } }: DataOf<'IncidentClosed'>): boolean =>
  priority === 'P1' && disposition !== 'duplicate';

/** Notes that a review is due. A later closing, after a reopening, moves a date that is not met; what is written stays. */
export const requireReview = (
  review: IncidentReview | undefined,
  { incidentId, closedAt, case: { reference, team } }: DataOf<'IncidentClosed'>,
  due: ReviewDue,
): Decision<IncidentReview> =>
  review !== undefined && (review.written !== undefined || review.closedAt >= closedAt)
    ? unchanged(review)
    : decided({ incidentId, reference, team, closedAt, due }, []);

/** Writes a review, or corrects it; what is to be done is taken up from it. */
export const writeReview = (
  review: IncidentReview,
  text: ReviewText,
  by: string,
  now: Instant,
): Decision<IncidentReview> =>
  JSON.stringify(review.written?.text) === JSON.stringify(text)
    ? unchanged(review)
    : decided({ ...review, written: { text, by, at: now } }, [
        IncidentReviewWritten.with({
          ...{ incidentId: review.incidentId, team: review.team },
          ...{ actions: text.actions.length, writtenAt: now },
        }),
      ]);
