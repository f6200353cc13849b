import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleResource } from '../examples.ts';
import { Instant } from '@muster/core';
import { NotificationChannel, ResourceRef } from '../vocabulary.ts';

/** An administrator has a code sent to a person's address, so that it is typed back and the address counts. The event has neither. */
export const ContactPointCodeRequested = defineEvent({
  source: 'dispatch',
  name: 'ContactPointCodeRequested',
  version: 1,
  summary: 'A code is to be sent to a contact point of a person, to verify it; the notifier sends it.',
  data: z.object({
    resource: ResourceRef,
    channel: NotificationChannel,
    verificationId: z.string().min(1),
    /** Which code of this contact point it is, counted from 1. */
    number: z.int().min(1),
    expiresAt: Instant,
  }),
  examples: [
    {
      resource: sampleResource,
      channel: 'sms',
      verificationId: 'vrf_01kdxqz5m8e6ws3y1z0v7g4h2r',
      number: 1,
      expiresAt: sample.at('09:28:00'),
    },
  ],
});
