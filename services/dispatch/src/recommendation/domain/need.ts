import type { IncidentFacts, PlannedRole, ResponsePlan } from '@muster/contracts';
import type { IncidentId, Instant, ResourceId } from '@muster/core';
import type { Tried } from '../../response/domain/mobilisation.ts';
import { onShiftAt, type OnShift, type Shift } from '../../staffing/domain/shift.ts';

/** What people are needed for, whatever their role. */
export interface Demand {
  readonly incidentId: IncidentId;
  readonly facts: IncidentFacts;
  readonly plan: Pick<ResponsePlan, 'channels'>;
  readonly tried: readonly Tried[];
  readonly exercise: boolean;
  readonly now: Instant;
}

/** An end of a part that counts against asking again; whoever was clear has served. */
type Failed = Tried & { readonly how: Exclude<Tried['how'], 'clear'> };

/** What somebody is needed for in one role. */
export interface Need extends Omit<Demand, 'tried'> {
  readonly role: PlannedRole;
  readonly onShift: (shifts: readonly Shift[]) => OnShift;
  /** How the latest try of a person on this incident failed. */
  readonly failed: ReadonlyMap<ResourceId, Failed>;
}

const hasFailed = (tried: Tried): tried is Failed => tried.how !== 'clear';

/** The need of each role. What does not depend on the role is found once for all of them. */
export const needsOf = ({ tried, ...demand }: Demand): ((role: PlannedRole) => Need) => {
  const onShift = onShiftAt(demand.now);
  const failed = new Map(tried.filter(hasFailed).map((one) => [one.resource.resourceId, one]));
  return (role) => ({ ...demand, role, onShift, failed });
};
