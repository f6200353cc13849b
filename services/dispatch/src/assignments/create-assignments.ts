import type { ResourceRef } from '@muster/contracts';
import type { AssignmentId, Cause, IncidentId, Refusal, Refused, ResourceId, Slug } from '@muster/core';
import { causeOfPart, causeInIncident } from '../response/domain/causes.ts';
import type { AssignmentContextStores } from './change-assignment.ts';
import type { Assignment } from './domain/assignment.ts';
import { offerPlace } from './offer-place.ts';

/** Whom a dispatcher sends in which role; `reason` if the recommendation differs. */
export interface PickedPerson {
  readonly role: Slug;
  readonly resourceId: ResourceId;
  readonly reason?: string | undefined;
}

/** The result of one choice. */
export type PickResult =
  | {
      readonly result: 'offered';
      readonly role: Slug;
      readonly resource: ResourceRef;
      readonly assignmentId: AssignmentId;
    }
  | {
      readonly result: 'refused';
      readonly role: Slug;
      readonly resourceId: ResourceId;
      readonly rule: string;
      readonly because: string;
    };

export interface Offers {
  readonly ok: true;
  readonly assignments: readonly Assignment[];
  readonly results: readonly PickResult[];
}

/** Reserves each pick by itself, none undoing another. When none was reserved, the first refusal answers, with every one in its details. */
export const createAssignments = async (
  deps: AssignmentContextStores,
  incidentId: IncidentId,
  picks: readonly PickedPerson[],
  cause: Cause,
): Promise<Offers | Refused> => {
  const { state } = await deps.mobilisations.load(incidentId);
  const ours = state && 'correlationId' in state ? causeInIncident(cause, state) : cause;
  const assignments: Assignment[] = [];
  const results: PickResult[] = [];
  const refused: NonNullable<Refusal['details']>[number][] = [];
  let first: Refusal | undefined;
  for (const [at, { role, resourceId, reason }] of picks.entries()) {
    const order = { incidentId, role, resourceId, reason, chosenBy: 'dispatcher' as const };
    const offer = await offerPlace(deps, order, causeOfPart(ours, at));
    if (offer.ok) {
      const { assignmentId, resource } = offer.value;
      assignments.push(offer.value);
      results.push({ result: 'offered', role, resource, assignmentId });
    } else {
      const { rule, because } = offer.refusal;
      first ??= offer.refusal;
      refused.push({ role, resourceId, rule, because });
      results.push({ result: 'refused', role, resourceId, rule, because });
    }
  }
  return assignments.length === 0 && first
    ? { ok: false, refusal: { ...first, details: refused } }
    : { ok: true, assignments, results };
};
