import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { CorruptStateError, TooLargeError } from '@muster/core';
import { sqs } from '../aws/clients/sqs.ts';

/** A message that is not taken, for a reason that has a name. It fails alone; the log has the reason. */
export class Undeliverable extends Error {
  override readonly name: string = 'Undeliverable';
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** A message that no later try can take. */
export class Poison extends Undeliverable {
  override readonly name = 'Poison';
}

/** Why a message can never be taken as things are; undefined for what another try may mend. */
export const poisonIn = (error: unknown): string | undefined => {
  if (error instanceof Poison) return error.reason;
  if (error instanceof CorruptStateError) return 'corrupt-state';
  return error instanceof TooLargeError ? 'too-large' : undefined;
};

/** Puts a message's body, with the reason as its attribute, where somebody looks after it. Throws when it cannot. */
export type SetAside = (body: string, reason: string) => Promise<unknown>;

/** Sets messages aside in a queue of dead letters, from which they can be redriven as they were. */
export const setAsideIn =
  (queueUrl: string, client: SQSClient = sqs()): SetAside =>
  (body, reason) =>
    client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: body,
        MessageAttributes: { reason: { DataType: 'String', StringValue: reason } },
      }),
    );
