import type { Page } from '@muster/store';
import type { Assessment } from './domain/assessment.ts';
import { assessmentsWithStatus, type AssessmentStores } from './store.ts';

/** Which assessments need a person, and the part of that list that is asked for. */
export interface AssessmentFilter {
  readonly status: 'open' | 'waiting-for-procedure';
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of the assessments that need a person, the next due first. */
export const listAssessments = async (
  { assessments }: AssessmentStores,
  { status, limit, cursor }: AssessmentFilter,
): Promise<Page<Assessment>> => {
  const paging = { limit, ...(cursor !== undefined && { after: cursor }) };
  const page = await assessments.query('gsi1', assessmentsWithStatus(status), paging);
  return { ...page, items: page.items.map(({ state }) => state) };
};
