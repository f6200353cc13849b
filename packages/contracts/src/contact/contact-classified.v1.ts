import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ContactId, IncidentId, Instant, TeamId } from '@muster/core';
import { ComplaintKind, ContactChannel } from '../vocabulary.ts';

/** An agent said that a contact is a query or a complaint. Review logs it; nothing about the caller is in it. */
export const ContactClassified = defineEvent({
  source: 'intake',
  name: 'ContactClassified',
  version: 1,

  summary: 'An agent found a contact to be a query or a complaint.',
  data: z.object({
    contactId: ContactId,
    team: TeamId,
    channel: ContactChannel,
    class: ComplaintKind,
    receivedAt: Instant,
    /** The incident that it speaks of, if the agent knew. */
    incidentId: IncidentId.optional(),
  }),
  examples: [
    {
      contactId: sample.laterContactId,
      team: 'north',
      channel: 'email',
      class: 'complaint',
      receivedAt: sample.at('14:02:00'),
      incidentId: sample.incidentId,
    },
  ],
});
