import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { FloorMessage, Step } from './message.ts';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env['TABLE_NAME'] ?? '';

export interface Out {
  readonly step: Step | 'unheard';
  readonly message: FloorMessage;
}

/** Commits events of one message together, as event rows. */
export async function commit(outs: readonly Out[]): Promise<void> {
  const rows = outs.map(({ step, message }) => ({
    TableName,
    Item: {
      pk: `MESSAGE#${message.id}`,
      sk: `EVENT#${randomUUID()}`,
      name: step,
      message: JSON.stringify(message),
    },
  }));
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) await documents.send(new PutCommand(only));
  else await documents.send(new TransactWriteCommand({ TransactItems: rows.map((Put) => ({ Put })) }));
}

export const extraEvents = (message: FloorMessage, count: number): Out[] =>
  Array.from({ length: count }, () => ({ step: 'extra', message }));

/** One line a call, as Muster's Lambdas write. */
export const logLine = (message: string, count: number): void => {
  process.stdout.write(`${JSON.stringify({ level: 'INFO', message, count })}\n`);
};
