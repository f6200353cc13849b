import { PathStep } from '@muster/contracts';
import { type IncidentId } from '@muster/core';
import type { Page } from '@muster/store';
import * as z from 'zod';
import type { Deps } from '../deps.ts';
import { MORE_STEPS } from '../domain/path-room.ts';
import { stepView } from '../present.ts';
import type { MoreStep } from '../views.ts';

const MoreRow = z.object({ step: PathStep });

/** A page of the steps kept beside an assessment's path, oldest first; undefined without an assessment. */
export const moreSteps = async (
  { assessments, versions }: Pick<Deps, 'assessments' | 'versions'>,
  incidentId: IncidentId,
  paging: { readonly limit: number; readonly after?: string },
): Promise<Page<MoreStep> | undefined> => {
  const { state } = await assessments.load(incidentId);
  if (state === undefined) return undefined;
  if (state.status === 'waiting-for-procedure') return { items: [] };
  const { document } = await versions.read(state.procedure);
  const page = await assessments.beside(incidentId, MORE_STEPS, paging);
  const items = page.items.map(({ sk, data }) => ({
    number: Number(sk.slice(MORE_STEPS.length)),
    ...stepView(document, MoreRow.parse(data).step),
  }));
  return { ...page, items };
};
