import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ContactId, IncidentId, SourceId, Instant } from '@muster/core';
import { ContactChannel } from '../vocabulary.ts';

/** What a further contact is to its incident: the alarm again, its end as the source has it, or linked by a person. */
export const LinkedAs = z.enum(['repeat', 'cleared', 'linked']);
export type LinkedAs = z.infer<typeof LinkedAs>;

/** A further contact about an incident that is reported already. It opens none and sends nobody. */
export const ContactLinked = defineEvent({
  source: 'intake',
  name: 'ContactLinked',
  version: 1,
  summary: 'A contact was found, by its source or by a person, to be about an incident that is open.',
  data: z.object({
    incidentId: IncidentId,
    contactId: ContactId,
    sourceId: SourceId,
    channel: ContactChannel,
    receivedAt: Instant,
    occurredAt: Instant.optional(),
    as: LinkedAs,
    /** Of a repeat: how many times the source has sent the alarm by now, the first included. */
    times: z.int().min(2).optional(),
    wasCleared: z.literal(true).optional(),
    /** Nothing about a caller. */
    summary: z.string().min(1).max(2000).optional(),
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      contactId: sample.laterContactId,
      sourceId: sample.sourceId,
      channel: 'webhook',
      receivedAt: sample.at('09:21:00'),
      occurredAt: sample.at('09:20:58'),
      as: 'repeat',
      times: 3,
      summary: 'Detector 7 in alarm.',
    },
  ],
});
