import { type Instant, decided, notFound, unchanged, type Decision } from '@muster/core';
import type { Assessment } from './assessment.ts';

/** Dispatch has taken the verdict on. A repeated event changes nothing, nor does one for an assessment without a verdict. */
export const markMobilised = (
  assessment: Assessment | undefined,
  openedAt: Instant,
): Decision<Assessment> => {
  if (assessment === undefined) return notFound('assessment');
  if (assessment.status !== 'decided' || assessment.mobilisedAt !== undefined) return unchanged(assessment);
  return decided({ ...assessment, mobilisedAt: openedAt }, []);
};
