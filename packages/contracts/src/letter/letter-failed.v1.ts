import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ComplaintId, ContactId, Instant, LetterId } from '@muster/core';

/** A letter cannot go by e-mail, or came back. The reason is a code. */
export const LetterFailed = defineEvent({
  source: 'intake',
  name: 'LetterFailed',
  version: 1,

  summary: 'A letter about a complaint cannot go, or came back: somebody posts it.',
  data: z.object({
    letterId: LetterId,
    complaintId: ComplaintId,
    contactId: ContactId,
    reason: z.string().min(1).max(120),
    failedAt: Instant,
  }),
  examples: [
    {
      letterId: sample.letterId,
      complaintId: sample.complaintId,
      contactId: sample.laterContactId,
      reason: 'no-address',
      failedAt: '2026-01-06T10:00:02.000Z',
    },
  ],
});
