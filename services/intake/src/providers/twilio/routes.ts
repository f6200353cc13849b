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
};

const STEPS: Readonly<Record<string, Step>> = {
  twilioVoice: 'voice',
  twilioGather: 'gather',
  twilioStatus: 'status',
} satisfies Record<keyof typeof routes, Step>;

/** Which step of a call an operation is. */
export const stepOf = (operation: string): Step => {
  const found = STEPS[operation];
  if (found === undefined) throw new TypeError(`${operation} is no operation of Twilio`);
  return found;
};
