import type { IncidentId, Cause, Refusal, Refused } from '@muster/core';
import type { Stores } from '../deps.ts';
import type { Assignment } from '../domain/assignment.ts';
import type { Pick, PickResult } from '../shapes.ts';
import { partOf, within } from './causes.ts';
import { offerPlace } from './offer-place.ts';

export interface Offers {
  readonly ok: true;
  readonly assignments: readonly Assignment[];
  readonly results: readonly PickResult[];
}

/** Reserves each pick by itself, none undoing another. When none was reserved, the first refusal answers for all. */
export const createAssignments = async (
  deps: Stores,
  incidentId: IncidentId,
  picks: readonly Pick[],
  cause: Cause,
): Promise<Offers | Refused> => {
  const { state } = await deps.mobilisations.load(incidentId);
  const ours = state && 'correlationId' in state ? within(cause, state) : cause;
  const assignments: Assignment[] = [];
  const results: PickResult[] = [];
  let first: Refusal | undefined;
  for (const [at, { role, resourceId, reason }] of picks.entries()) {
    const order = { incidentId, role, resourceId, reason, chosenBy: 'dispatcher' as const };
    const offer = await offerPlace(deps, order, partOf(ours, at));
    if (offer.ok) {
      const { assignmentId, resource } = offer.value;
      assignments.push(offer.value);
      results.push({ result: 'offered', role, resource, assignmentId });
    } else {
      const { rule, because } = offer.refusal;
      first ??= offer.refusal;
      results.push({ result: 'refused', role, resourceId, rule, because });
    }
  }
  return assignments.length === 0 && first
    ? { ok: false, refusal: first }
    : { ok: true, assignments, results };
};
