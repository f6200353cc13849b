import { PathStep } from '@muster/contracts';
import { notFound, type IncidentId } from '@muster/core';
import * as z from 'zod';
import type { VersionReads } from '../procedures/read-published-version.ts';
import { MORE_STEPS } from './domain/limit-path.ts';
import type { AssessmentStores } from './store.ts';

const MoreStepRow = z.object({ step: PathStep });

/** A page of the steps that an assessment's path has no room for, oldest first, with the procedure they were taken in. */
export const listMoreSteps = async (
  { assessments, versions }: AssessmentStores & VersionReads,
  incidentId: IncidentId,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
) => {
  const { state } = await assessments.load(incidentId);
  if (state === undefined) return notFound('assessment');
  if (state.status === 'waiting-for-procedure') return { ok: true as const, steps: [], next: undefined };
  const { document } = await versions.read(state.procedure);
  const paging = { limit, ...(cursor !== undefined && { after: cursor }) };
  const page = await assessments.childRows(incidentId, MORE_STEPS, paging);
  const steps = page.items.map(({ sk, data }) => ({
    number: Number(sk.slice(MORE_STEPS.length)),
    step: MoreStepRow.parse(data).step,
    procedure: document,
  }));
  return { ok: true as const, steps, next: page.next };
};
