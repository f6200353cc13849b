import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, ContactId, Instant, LetterId, TeamId } from '@muster/core';
import { LetterPurpose } from '../vocabulary.ts';

/** A letter may go out. Its text is an object that intake alone may read; intake alone knows the address. */
export const LetterReady = defineEvent({
  source: 'review',
  name: 'LetterReady',
  version: 1,

  summary: 'A letter about a complaint may be sent to whoever contacted us.',
  data: z.object({
    letterId: LetterId,
    complaintId: ComplaintId,
    contactId: ContactId,
    team: TeamId,
    purpose: LetterPurpose,
    /** Which version of its draft goes out: it names the object that holds the text. */
    edition: z.int().min(1),
    readyAt: Instant,
  }),
  examples: [
    {
      letterId: sample.letterId,
      complaintId: sample.complaintId,
      contactId: sample.laterContactId,
      team: 'north',
      purpose: 'acknowledgement',
      edition: 2,
      readyAt: '2026-01-06T10:00:00.000Z',
    },
  ],
});
