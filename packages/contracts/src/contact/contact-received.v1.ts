import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ContactId, SourceId, TeamId, Instant } from '@muster/core';
import { ContactChannel } from '../vocabulary.ts';

/** Somebody or something got in touch. Review counts it; nothing about the caller is in it. */
export const ContactReceived = defineEvent({
  source: 'intake',
  name: 'ContactReceived',
  version: 1,
  historyOnly: true,
  summary: 'A contact arrived from a source and is stored.',
  data: z.object({
    contactId: ContactId,
    sourceId: SourceId,
    team: TeamId,
    channel: ContactChannel,
    receivedAt: Instant,
  }),
  examples: [
    {
      contactId: sample.contactId,
      sourceId: sample.sourceId,
      team: 'north',
      channel: 'voice',
      receivedAt: sample.at('09:15:00'),
    },
  ],
});
