import * as z from 'zod';
import { IncidentId, Reference, Slug, TeamId, Instant } from '@muster/core';
import { Place } from '../vocabulary.ts';

/** An incident's own facts, free of anything about the caller; each service keeps its own copy. */
export const IncidentFacts = z.object({
  reference: Reference,
  incidentType: Slug,
  team: TeamId,
  place: Place,
  summary: z.string().min(1).max(2000),
  hazards: z.array(z.string().min(1).max(200)).max(20),
  reportedAt: Instant,
  occurredAt: Instant.optional(),
  /** Why a person must look before anybody is sent; nobody is sent by itself then. */
  personFirst: z.string().min(1).max(500).optional(),
  /** The zone is as a system said it, and not one of the organisation's: where that is must be found out. */
  zoneUnknown: z.boolean().optional(),
  /** The past incident that an exercise replays. */
  replays: z.object({ incidentId: IncidentId, reference: Reference }).optional(),
});
export type IncidentFacts = z.infer<typeof IncidentFacts>;
