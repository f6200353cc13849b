import { Actor, Instant, ProcedureId, Slug } from '@muster/contracts';
import * as z from 'zod';

/** The version that new assessments follow. */
export const InForce = z.object({
  version: z.int().min(1),
  /** The draft revision that was published. */
  revision: z.int().min(1),
  title: z.string(),
  incidentTypes: z.array(Slug),
  publishedAt: Instant,
});
export type InForce = z.infer<typeof InForce>;

/** A procedure's life: its newest draft and the version in force. The documents are rows beside. */
export const ProcedureRecord = z.object({
  procedureId: ProcedureId,
  /** Of the newest draft. */
  title: z.string(),
  incidentTypes: z.array(Slug),
  revision: z.int().min(1),
  savedAt: Instant,
  savedBy: Actor,
  inForce: InForce.optional(),
});
export type ProcedureRecord = z.infer<typeof ProcedureRecord>;
