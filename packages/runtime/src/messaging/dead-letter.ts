import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { CorruptStateError, TooLargeError } from '@muster/core';
import { sqs } from '../aws/clients/sqs.ts';

/** A message that fails for a named reason. It fails alone; the log has the reason. */
export class Undeliverable extends Error {
  override readonly name: string = 'Undeliverable';
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** A message that no retry can help. */
export class Poison extends Undeliverable {
  override readonly name = 'Poison';
}

/** Why no retry can help a message; undefined where one may. */
export const poisonIn = (error: unknown): string | undefined => {
  if (error instanceof Poison) return error.reason;
  if (error instanceof CorruptStateError) return 'corrupt-state';
  return error instanceof TooLargeError ? 'too-large' : undefined;
};

/** Sends a message's body to the dead-letter queue, with the reason as its attribute. Throws when it cannot. */
export type SendToDeadLetters = (body: string, reason: string) => Promise<unknown>;

/** Sends to this dead-letter queue, from which messages can be redriven as they were. */
export const deadLetterSender =
  (queueUrl: string, client: SQSClient = sqs()): SendToDeadLetters =>
  (body, reason) =>
    client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: body,
        MessageAttributes: { reason: { DataType: 'String', StringValue: reason } },
      }),
    );
