import type { IncidentFacts, NotificationChannel, ResponsePlan } from '@muster/contracts';
import type { IncidentId, Instant, ResourceId } from '@muster/core';
import { channelsOf } from '../../people/domain/contact-points.ts';
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

/** A demand with what is found once for everybody. */
export interface Need extends Omit<Demand, 'plan' | 'tried'> {
  readonly channels: readonly NotificationChannel[];
  readonly onShift: (shifts: readonly Shift[]) => OnShift;
  /** How the latest try of a person on this incident failed. */
  readonly failed: ReadonlyMap<ResourceId, Failed>;
}

const hasFailed = (tried: Tried): tried is Failed => tried.how !== 'clear';

export const needOf = ({ incidentId, facts, plan, tried, exercise, now }: Demand): Need => ({
  ...{ incidentId, facts, exercise, now },
  channels: channelsOf(plan),
  onShift: onShiftAt(now),
  failed: new Map(tried.filter(hasFailed).map((one) => [one.resource.resourceId, one])),
});
