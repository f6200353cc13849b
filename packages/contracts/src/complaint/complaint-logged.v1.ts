import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, ContactId, IncidentId, Instant, Slug, TeamId } from '@muster/core';
import { ComplaintKind } from '../vocabulary.ts';

/** A query or complaint has an id and a clock from now on. */
export const ComplaintLogged = defineEvent({
  source: 'review',
  name: 'ComplaintLogged',
  version: 1,
  historyOnly: true,
  summary: 'A query or complaint was logged, with its clock.',
  data: z.object({
    complaintId: ComplaintId,
    team: TeamId,
    kind: ComplaintKind,
    profile: Slug,
    receivedAt: Instant,
    contactId: ContactId.optional(),
    incidentId: IncidentId.optional(),
  }),
  examples: [
    {
      complaintId: sample.complaintId,
      team: 'north',
      kind: 'complaint',
      profile: 'lgsco',
      receivedAt: sample.at('14:02:00'),
      contactId: sample.laterContactId,
      incidentId: sample.incidentId,
    },
  ],
});
