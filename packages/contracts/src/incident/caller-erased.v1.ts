import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ContactId, IncidentId, Instant } from '@muster/core';

/** The record says that and when, and who did it; of the caller it says nothing. */
export const CallerErased = defineEvent({
  source: 'intake',
  name: 'CallerErased',
  version: 1,
  summary: 'The details of a caller of the incident were erased on request.',
  data: z.object({ incidentId: IncidentId, contactId: ContactId, erasedAt: Instant }),
  examples: [{ incidentId: sample.incidentId, contactId: sample.contactId, erasedAt: sample.at('11:30:00') }],
});
