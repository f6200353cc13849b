import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { log } from '../logging/logger.ts';

/** A save's event that can never be published, by the row's key and its number: the row itself stays in the table. */
export interface PoisonRow {
  readonly pk: string;
  readonly sk: string;
  /** Unless the whole row is no save. */
  readonly sequence?: number;
  readonly reason: string;
}

export interface Parking {
  readonly client: SQSClient;
  readonly queueUrl: string;
  readonly table: string;
}

/** Puts the rows into the parking queue, whose alarm calls for somebody. Throws when they cannot be put there. */
export const park = async (
  { client, queueUrl, table }: Parking,
  rows: readonly PoisonRow[],
): Promise<void> => {
  for (const row of rows) {
    const MessageBody = JSON.stringify({ table, ...row });
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
    log.error('row parked', { aggregateId: row.pk, reason: row.reason });
  }
};
