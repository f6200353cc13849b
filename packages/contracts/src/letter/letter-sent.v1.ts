import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, ContactId, Instant, LetterId } from '@muster/core';

/** The provider took a letter. The mail is kept as it was sent. */
export const LetterSent = defineEvent({
  source: 'intake',
  name: 'LetterSent',
  version: 1,

  summary: 'A letter about a complaint was sent by e-mail.',
  data: z.object({
    letterId: LetterId,
    complaintId: ComplaintId,
    contactId: ContactId,
    sentAt: Instant,
    /** True when an earlier attempt may have arrived already. */
    possiblyRepeated: z.boolean(),
  }),
  examples: [
    {
      letterId: sample.letterId,
      complaintId: sample.complaintId,
      contactId: sample.laterContactId,
      sentAt: '2026-01-06T10:00:02.000Z',
      possiblyRepeated: false,
    },
  ],
});
