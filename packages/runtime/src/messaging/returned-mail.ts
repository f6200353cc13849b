import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Cause } from '@muster/core';
import { systemClock, type Clock } from '../aws/clock.ts';
import { ConsumerEnv } from '../aws/env.ts';
import { lambda, type LambdaHandler } from '../aws/lambda.ts';
import { log } from '../logging/logger.ts';
import { MESSAGE_TAG, RETURNED_MAIL } from './mail-tags.ts';
import { serviceName } from '../aws/service-name.ts';
import { Poison, poisonIn, deadLetterSender, type SendToDeadLetters } from './dead-letter.ts';

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
      destination: z.tuple([z.string()], z.string()),
      tags: z.record(z.string(), z.array(z.string())),
    }),
    bounce: z
      .object({ bounceType: z.string(), bounceSubType: z.string(), feedbackId: z.string() })
      .optional(),
    complaint: z.object({ complaintFeedbackType: z.string().optional(), feedbackId: z.string() }).optional(),
  }),
});

/** A mail that came back, or whose reader complained. */
export interface ReturnedMail {
  /** What the service calls the mail. */
  readonly messageId: string;
  readonly address: string;
  /** A hard bounce: the mailbox takes no mail. A soft one may be an absence note or a full mailbox, so it proves nothing. */
  readonly kind: 'hard-bounce' | 'soft-bounce' | 'complaint';
  /** A code, such as `NoEmail`; never the mailbox's own words. */
  readonly why: string;
}

const code = (text: string): string => text.replaceAll(/[^\w -]/g, '').slice(0, 60);

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Poison('not-json');
  }
};

const read = (body: string): { mail: ReturnedMail; key: string } => {
  const parsed = FromSes.safeParse(parseJson(body));
  if (!parsed.success) throw new Poison('not-from-ses');
  const { mail, bounce, complaint } = parsed.data.detail;
  const [messageId] = mail.tags[MESSAGE_TAG] ?? [];
  if (messageId === undefined) throw new Poison('unknown-mail');
  const known = { messageId, address: mail.destination[0] };
  if (complaint) {
    const why = code(complaint.complaintFeedbackType ?? 'no-type');
    return { mail: { ...known, kind: 'complaint', why }, key: complaint.feedbackId };
  }
  if (bounce === undefined) throw new Poison('not-from-ses');
  const kind = bounce.bounceType === 'Permanent' ? 'hard-bounce' : 'soft-bounce';
  return { mail: { ...known, kind, why: code(bounce.bounceSubType) }, key: bounce.feedbackId };
};

export interface ReturnedMailOptions {
  readonly clock?: Clock;
  readonly service?: string;
  readonly sendToDeadLetters?: SendToDeadLetters;
}

/**
 * The handler of a queue of returned mails. What fails is retried alone; what is not one of this service's mails goes
 * to the dead-letter queue at once with its reason. The cause has SES's own id as its key, so that a second delivery changes nothing.
 */
export const consumeReturnedMail = (
  take: (mail: ReturnedMail, cause: Cause) => Promise<unknown>,
  options: ReturnedMailOptions = {},
): LambdaHandler<SQSEvent, SQSBatchResponse> => {
  const { clock = systemClock, service = serviceName() } = options;
  const send = options.sendToDeadLetters ?? deadLetterSender(ConsumerEnv.parse(process.env).DEAD_LETTERS_URL);
  const each = async ({ body, messageId }: SQSRecord): Promise<void> => {
    try {
      const { mail, key } = read(body);
      await take(mail, {
        key: `returned/${key}`,
        actor: { kind: 'system', id: service },
        at: clock(),
        correlationId: mail.messageId,
        causationId: mail.messageId,
        exercise: false,
      });
      log.info('returned mail taken', { messageId });
    } catch (error) {
      const poison = poisonIn(error);
      log.error('returned mail not taken', { messageId, reason: poison ?? 'failed' }, error);
      if (poison === undefined) throw error;
      await send(body, poison);
    }
  };
  return lambda((batch, context) =>
    processPartialResponse(batch, each, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    }),
  );
};
