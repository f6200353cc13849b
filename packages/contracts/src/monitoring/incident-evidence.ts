import * as z from 'zod';
import { IncidentId, Instant, Reference, Slug } from '@muster/core';
import { DeviationGrade, Disposition, Priority, ProcedureRef, Validity } from '../vocabulary.ts';

/** So many lines of a kind, in words, that are not for outside. */
const LeftOut = z.object({ what: z.string(), count: z.int().min(1) });

/** What somebody who was sent was told to do, by their role; never by name. */
const EvidenceBrief = z.object({
  role: z.string(),
  sentAt: Instant.optional(),
  failed: z.boolean(),
  confirmedAt: Instant.optional(),
  responsibilities: z.array(z.string()),
  actions: z.array(
    z.object({
      title: z.string(),
      withinSeconds: z.int(),
      result: z.enum(['done', 'not-possible', 'none']),
      at: Instant.optional(),
    }),
  ),
});
export type EvidenceBrief = z.infer<typeof EvidenceBrief>;

const Known = z.object({
  known: z.literal(true),
  incidentId: IncidentId,
  exercise: z.boolean(),
  reference: Reference.optional(),
  incidentType: Slug.optional(),
  reportedAt: Instant.optional(),
  status: Slug,
  validity: Validity.optional(),
  priority: Priority.optional(),
  procedure: ProcedureRef.extend({ title: z.string().optional() }).optional(),
  closed: z.object({ at: Instant, as: Disposition, corrected: z.boolean() }).optional(),
  /** When a caller's details, or a text by a lead's order, were last erased. */
  erasedAt: Instant.optional(),
  textRemovedAt: Instant.optional(),
  timeline: z.array(
    z.object({ at: Instant, by: z.string(), what: z.string(), happenedAt: Instant.optional() }),
  ),
  leftOut: z.array(LeftOut),
  path: z.array(
    z.object({ at: Instant, question: z.string().optional(), took: z.string(), left: z.boolean() }),
  ),
  level: Slug.optional(),
  departures: z.array(z.object({ grade: DeviationGrade, what: z.string() })),
  briefs: z.array(EvidenceBrief),
});

/** What monitoring says of an incident to whoever answers a complaint: nothing that is not for outside. */
export const IncidentEvidence = z.discriminatedUnion('known', [z.object({ known: z.literal(false) }), Known]);
export type IncidentEvidence = z.infer<typeof IncidentEvidence>;
export type KnownIncident = z.infer<typeof Known>;

/** Of which incident, in a direct call. */
export const EvidenceQuestion = z.object({ incidentId: IncidentId });
