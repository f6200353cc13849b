import * as z from 'zod';
import { webhookRoute } from '../routes.ts';

/** Fields of Twilio's requests that intake reads; all others are let through (they grow without notice). */
export const TwilioForm = z.looseObject({
  CallSid: z.string().regex(/^CA[0-9a-fA-F]{32}$/, 'CA and 32 hexadecimal digits'),
  CallStatus: z.string().max(40).optional(),
  Direction: z.string().max(40).optional(),
  ParentCallSid: z.string().max(64).optional(),
  From: z.string().max(200).optional(),
  CallerName: z.string().max(200).optional(),
  Digits: z.string().optional(),
  SpeechResult: z.string().optional(),
  SequenceNumber: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  CallDuration: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
});
export type TwilioForm = z.infer<typeof TwilioForm>;

/** Fields of an incoming text that intake reads. */
export const TextForm = z.looseObject({
  MessageSid: z.string().regex(/^(?:SM|MM)[0-9a-fA-F]{32}$/, 'SM or MM and 32 hexadecimal digits'),
  From: z.string().max(200).optional(),
  Body: z.string().max(4000).default(''),
  NumMedia: z
    .string()
    .regex(/^\d{1,2}$/)
    .default('0'),
});
export type TextForm = z.infer<typeof TextForm>;

export type Step = 'voice' | 'gather' | 'status';

const step = (name: Step, summary: string, description: string) =>
  webhookRoute(`/webhooks/twilio/{sourceId}/${name}`, {
    summary,
    form: TwilioForm,
    replies: { 200: { description, contentType: 'text/xml' } },
  });

export const routes = {
  twilioVoice: step('voice', 'Twilio: a call comes in.', 'TwiML: a greeting and a menu.'),
  twilioGather: step('gather', 'Twilio: a key was pressed or words were spoken.', 'TwiML: on to the queue.'),
  twilioStatus: step('status', 'Twilio: a call moved on or ended.', 'An empty TwiML response.'),
  twilioMessage: webhookRoute('/webhooks/twilio/{sourceId}/message', {
    summary:
      'Twilio: a text comes in. Texts of one number within half an hour are one contact until it is classified.',
    form: TextForm,
    replies: {
      200: { description: 'TwiML: a text back to the first one, else nothing.', contentType: 'text/xml' },
    },
  }),
};

const STEPS: Readonly<Record<string, Step | 'message'>> = {
  twilioVoice: 'voice',
  twilioGather: 'gather',
  twilioStatus: 'status',
  twilioMessage: 'message',
} satisfies Record<keyof typeof routes, Step | 'message'>;

/** Which step of a call an operation is, or that it brings a text. */
export const stepOf = (operation: string): Step | 'message' => {
  const found = STEPS[operation];
  if (found === undefined) throw new TypeError(`${operation} is no operation of Twilio`);
  return found;
};
