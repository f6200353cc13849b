import * as z from 'zod';
import { Instant, invalid, type Refused } from '@muster/core';
import { Metric, metricInWords } from '../../figures/domain/metric.ts';

/** Kinds of support that are about how somebody works. */
export const DevelopmentType = z.enum([
  'coaching',
  'shadowing',
  'side-by-side',
  'call-listening',
  'course',
  'job-aid',
  'buddy',
]);

/** The figure that shows whether it helped: over the person's own cases of so many days before and after. */
export const SupportMeasure = z.strictObject({ metric: Metric, windowDays: z.int().min(7).max(183) });
export type SupportMeasure = z.infer<typeof SupportMeasure>;

const common = {
  area: z.string().min(1).max(500),
  goal: z.string().min(1).max(1000).optional(),
  plannedAt: z.array(Instant).max(20),
  reviewAt: Instant,
};

/** What two people agree on. A debrief is for somebody's wellbeing: by type it has no figure. */
export const SupportTerms = z.discriminatedUnion('type', [
  z.strictObject({ type: DevelopmentType, ...common, measure: SupportMeasure.optional() }),
  z.strictObject({ type: z.literal('debrief'), ...common }),
]);
export type SupportTerms = z.infer<typeof SupportTerms>;

export const measureOf = (terms: SupportTerms): SupportMeasure | undefined =>
  terms.type === 'debrief' ? undefined : terms.measure;

/** Terms as a table of words, so that two versions can be read next to each other. */
export const termsInWords = (terms: SupportTerms): Record<string, string> => {
  const measure = measureOf(terms);
  return {
    type: terms.type,
    area: terms.area,
    ...(terms.goal !== undefined && { goal: terms.goal }),
    planned: terms.plannedAt.join(', ') || 'nothing',
    reviewAt: terms.reviewAt,
    ...(measure && { measure: `${metricInWords(measure.metric)}, ${measure.windowDays} days` }),
  };
};

/** A review in the past could never be kept. */
export const refusePastReview = ({ reviewAt }: SupportTerms, now: Instant): Refused | undefined =>
  reviewAt > now
    ? undefined
    : invalid('review-in-the-past', `The review (${reviewAt}) has to be after now.`, {
        field: 'terms.reviewAt',
      });
