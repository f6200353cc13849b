import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ContactId, IncidentId } from '@muster/core';
import { ContactClass } from '../vocabulary.ts';

/** Where a contact stands, in order of progress; it never moves back. */
export const ContactProgress = z.enum(['ringing', 'in-progress', 'completed']);
export type ContactProgress = z.infer<typeof ContactProgress>;

/** A contact moved on or was classified. Carries the whole state, so the newest sequence is enough. */
export const ContactUpdated = defineEvent({
  source: 'intake',
  name: 'ContactUpdated',
  version: 1,
  historyOnly: true,
  summary: 'A contact moved on, ended or was classified.',
  data: z.object({
    contactId: ContactId,
    progress: ContactProgress,
    class: ContactClass,
    durationSeconds: z.int().min(0).optional(),
    incidentId: IncidentId.optional(),
  }),
  examples: [{ contactId: sample.contactId, progress: 'completed', class: 'incident', durationSeconds: 42 }],
});
