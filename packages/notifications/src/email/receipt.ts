import { MESSAGE_TAG, RETURNED_MAIL } from '@muster/runtime/messaging/mail-tags';
import * as z from 'zod';
import type { Receipt } from '../channel.ts';

/**
 * What EventBridge brings from SES, as far as it is used. Names of the events:
 * https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-ses.html; their detail is the record described in
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html.
 */
const FromSes = z.object({
  'detail-type': z.enum(RETURNED_MAIL),
  detail: z.object({
    mail: z.object({
      messageId: z.string().min(1),
      /** The addresses it was sent to; Muster's mails have one. */
      destination: z.array(z.string()),
      tags: z.record(z.string(), z.array(z.string())),
    }),
    bounce: z
      .object({ bounceType: z.string(), bounceSubType: z.string(), feedbackId: z.string() })
      .optional(),
    complaint: z.object({ complaintFeedbackType: z.string().optional(), feedbackId: z.string() }).optional(),
  }),
});

const code = (text: string): string => text.replaceAll(/[^\w -]/g, '').slice(0, 60);

/** What SES says of a mail that came back or was complained about, by the tag it was sent with. */
export const readReceipt = (event: unknown): Receipt | undefined => {
  const parsed = FromSes.safeParse(event);
  if (!parsed.success) return undefined;
  const { mail, bounce, complaint } = parsed.data.detail;
  const [messageId] = mail.tags[MESSAGE_TAG] ?? [];
  const [address] = mail.destination;
  if (messageId === undefined || address === undefined) return undefined;
  const known = { messageId, address };
  if (complaint) {
    const why = code(complaint.complaintFeedbackType ?? 'no-type');
    return { ...known, kind: 'complaint', why, key: complaint.feedbackId };
  }
  if (bounce === undefined) return undefined;
  const kind = bounce.bounceType === 'Permanent' ? 'hard-bounce' : 'soft-bounce';
  return { ...known, kind, why: code(bounce.bounceSubType), key: bounce.feedbackId };
};
