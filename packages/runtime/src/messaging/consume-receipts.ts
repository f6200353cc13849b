import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Cause } from '@muster/core';
import { systemClock, type Clock } from '../aws/clock.ts';
import { ConsumerEnv } from '../aws/env.ts';
import { lambda, type LambdaHandler } from '../aws/lambda.ts';
import { log } from '../logging/logger.ts';
import { serviceName } from '../aws/service-name.ts';
import { Poison, poisonIn, deadLetterSender, type SendToDeadLetters } from './dead-letter.ts';

interface AnyReceipt {
  readonly key: string;
  readonly messageId: string;
}

const parseJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new Poison('not-json');
  }
};

export interface ReceiptOptions {
  readonly clock?: Clock;
  readonly service?: string;
  readonly sendToDeadLetters?: SendToDeadLetters;
}

/**
 * The handler of a queue of receipts, as `read` finds them in what the provider sends. What fails is retried alone; what is
 * not a receipt of this service's goes to the dead-letter queue at once with its reason. The cause has the provider's own id
 * as its key, so that a second delivery changes nothing.
 */
export const consumeReceipts = <Receipt extends AnyReceipt>(
  read: (event: unknown) => Receipt | undefined,
  take: (receipt: Receipt, cause: Cause) => Promise<unknown>,
  options: ReceiptOptions = {},
): LambdaHandler<SQSEvent, SQSBatchResponse> => {
  const { clock = systemClock, service = serviceName() } = options;
  const send = options.sendToDeadLetters ?? deadLetterSender(ConsumerEnv.parse(process.env).DEAD_LETTERS_URL);
  const takeEach = async ({ body, messageId }: SQSRecord, taken: string[]): Promise<void> => {
    try {
      const receipt = read(parseJson(body));
      if (receipt === undefined) throw new Poison('no-receipt');
      await take(receipt, {
        key: `returned/${receipt.key}`,
        actor: { kind: 'system', id: service },
        at: clock(),
        correlationId: receipt.messageId,
        causationId: receipt.messageId,
        exercise: false,
      });
      taken.push(messageId);
    } catch (error) {
      const poison = poisonIn(error);
      log.error('receipt not taken', { messageId, reason: poison ?? 'failed' }, error);
      if (poison === undefined) throw error;
      await send(body, poison);
    }
  };
  return lambda(async (batch, context) => {
    const taken: string[] = [];
    const each = (record: SQSRecord) => takeEach(record, taken);
    const response = await processPartialResponse(batch, each, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    });
    const [messageId] = taken;
    if (messageId !== undefined) log.info('receipts taken', { messageId, count: taken.length });
    return response;
  });
};
