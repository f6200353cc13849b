import { MESSAGE_TAG } from '@muster/runtime/messaging/mail-tags';
import * as z from 'zod';
import type { TextReceipt } from './text-receipt.ts';

/** What EventBridge brings of a text (docs.aws.amazon.com/sms-voice/latest/userguide/configuration-sets-event-format.html). */
const Event = z.looseObject({
  source: z.literal('aws.sms-voice'),
  'detail-type': z.literal('Text Message Delivery Status Updated'),
  detail: z.looseObject({
    messageId: z.string().min(1),
    eventType: z.string().regex(/^TEXT_[A-Z_]{1,40}$/),
    destinationPhoneNumber: z.string().max(200).optional(),
    context: z.record(z.string(), z.string()),
  }),
});

const MOVING = new Set(['TEXT_QUEUED', 'TEXT_PENDING', 'TEXT_SENT', 'TEXT_SUCCESSFUL', 'TEXT_UNKNOWN']);
const UNUSABLE = new Set(['TEXT_INVALID']);

const kindOf = (eventType: string): TextReceipt['kind'] => {
  if (eventType === 'TEXT_DELIVERED') return 'delivered';
  return MOVING.has(eventType) ? 'moving' : 'undelivered';
};

export interface AwsTextReceipt extends TextReceipt {
  /** The id that the text was sent under. */
  readonly messageId: string;
}

/** A receipt of a text from an event; undefined when it is none, or of a text that Muster has not tagged. Taken by a carrier is not delivered. */
export const readAwsTextReceipt = (event: unknown): AwsTextReceipt | undefined => {
  const parsed = Event.safeParse(event);
  if (!parsed.success) return undefined;
  const { messageId: providerId, eventType, destinationPhoneNumber: address, context } = parsed.data.detail;
  const messageId = context[MESSAGE_TAG];
  if (messageId === undefined) return undefined;
  return {
    ...{ messageId, providerId, address, kind: kindOf(eventType), why: eventType },
    ...(UNUSABLE.has(eventType) && { fault: 'unusable' }),
    key: `${providerId}/${eventType}`,
  };
};
