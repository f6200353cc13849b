import { Priority, ResourceRef } from '@muster/contracts';
import { IncidentId, Instant, Slug } from '@muster/core';
import * as z from 'zod';

/** Why a person was picked for a role, or was not. The first reason against them in this order names the code. */
export const SuitabilityCode = z.enum([
  'fits',
  'resting-used',
  'next-in-line',
  'picked-for-other-role',
  'out-of-service',
  'reserved',
  'no-verified-channel',
  'already-tried',
  'missing-skill',
  'off-shift',
  'wrong-zone',
  'resting',
]);
export type SuitabilityCode = z.infer<typeof SuitabilityCode>;

/** What was found about one person for one role. `reason` speaks of that person alone, `note` of the others. */
export const Suitability = z.object({
  resource: ResourceRef,
  code: SuitabilityCode,
  reason: z.string().min(1),
  note: z.string().min(1).optional(),
  /** Place in the order of those who could go, from 1; absent for those who could not. */
  rank: z.int().min(1).optional(),
  distanceKm: z.number().min(0).optional(),
});
export type Suitability = z.infer<typeof Suitability>;

export const RoleRecommendation = z.object({
  role: Slug,
  title: z.string().min(1),
  /** Places of the role that nobody holds. */
  needed: z.int().min(0),
  picks: z.array(Suitability),
  /** Those nearest to being picked. */
  passedOver: z.array(Suitability),
  /** How many more were passed over, by the first reason against each. Absent when everybody is listed. */
  morePassedOver: z.array(z.object({ code: SuitabilityCode, people: z.int().min(1) })).optional(),
  shortfall: z.object({ missing: z.int().min(1), reason: z.string().min(1) }).optional(),
});
export type RoleRecommendation = z.infer<typeof RoleRecommendation>;

/** Who should go, and why nobody else: one list per role of the response plan. */
export const Recommendation = z.object({
  incidentId: IncidentId,
  priority: Priority,
  madeAt: Instant,
  roles: z.array(RoleRecommendation).min(1),
});
export type Recommendation = z.infer<typeof Recommendation>;
