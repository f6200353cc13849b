import * as z from 'zod';
import { IncidentId, Reference, Slug, TeamId, Instant } from '@muster/core';
import { Place } from '../vocabulary.ts';

/**
 * What METHANE (the report of JESIP, the UK's emergency services) asks for beside the exact place, the type and the hazards, in
 * words as they were told. What nobody knows is left out.
 */
export const SceneFacts = z.object({
  /** How to get there and in: the gate, its code, the staircase, what is blocked. */
  access: z.string().min(1).max(500).optional(),
  /** How many are hurt or in danger, and how. */
  casualties: z.string().min(1).max(500).optional(),
  /** Which emergency services are there or needed. */
  emergencyServices: z.string().min(1).max(500).optional(),
});
export type SceneFacts = z.infer<typeof SceneFacts>;

/** An incident's own facts, free of anything about the caller; each service keeps its own copy. */
export const IncidentFacts = z.object({
  reference: Reference,
  incidentType: Slug,
  team: TeamId,
  place: Place,
  summary: z.string().min(1).max(2000),
  hazards: z.array(z.string().min(1).max(200)).max(20),
  ...SceneFacts.shape,
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

/** Those of the scene that are known. */
export const sceneOf = ({ access, casualties, emergencyServices }: SceneFacts): SceneFacts => ({
  ...(access !== undefined && { access }),
  ...(casualties !== undefined && { casualties }),
  ...(emergencyServices !== undefined && { emergencyServices }),
});

/** Free text of an incident's facts that can be corrected after the report, in the order in which people read it. */
export const CorrectedField = z.enum(['place.text', 'summary', 'access', 'casualties', 'emergencyServices']);
export type CorrectedField = z.infer<typeof CorrectedField>;

/** What an incident's facts say in words, by the field that a correction names; undefined where nothing is said. */
export const wordsOf = (
  facts: Pick<IncidentFacts, 'place' | 'summary'> & SceneFacts,
): Readonly<Record<CorrectedField, string | undefined>> => ({
  'place.text': facts.place.text,
  summary: facts.summary,
  access: facts.access,
  casualties: facts.casualties,
  emergencyServices: facts.emergencyServices,
});
