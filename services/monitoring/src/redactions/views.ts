import * as z from 'zod';
import { IncidentId, Instant, RedactionId } from '@muster/core';
import { actorInWords } from '../timeline/domain/actor-words.ts';
import { FoundIn, RedactionState, type Redaction } from './domain/redaction.ts';

/** A redaction as people read it: never the text. */
export const RedactionView = z.object({
  redactionId: RedactionId,
  incidentId: IncidentId,
  at: Instant,
  by: z.string(),
  reason: z.string(),
  /** What stands where the text was. */
  mark: z.string(),
  state: RedactionState,
  lookedAt: Instant.optional(),
  found: z.array(FoundIn),
});
export type RedactionView = z.infer<typeof RedactionView>;

export const redactionView = ({ by, orderedAt, ...redaction }: Redaction): RedactionView => ({
  ...redaction,
  at: orderedAt,
  by: actorInWords(by, undefined),
});
