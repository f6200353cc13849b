import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Errand, Step } from './message.ts';

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const TableName = process.env['TABLE_NAME'] ?? '';

export interface Out {
  readonly step: Step | 'unheard';
  readonly errand: Errand;
}

/** Commits events of one errand together, as event rows. */
export async function commit(outs: readonly Out[]): Promise<void> {
  const rows = outs.map(({ step, errand }) => ({
    TableName,
    Item: {
      pk: `ERRAND#${errand.id}`,
      sk: `EVENT#${randomUUID()}`,
      name: step,
      errand: JSON.stringify(errand),
    },
  }));
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) await documents.send(new PutCommand(only));
  else await documents.send(new TransactWriteCommand({ TransactItems: rows.map((Put) => ({ Put })) }));
}

export const asides = (errand: Errand, count: number): Out[] =>
  Array.from({ length: count }, () => ({ step: 'aside', errand }));

/** One line a call, as Muster's Lambdas write. */
export const logLine = (message: string, count: number): void => {
  process.stdout.write(`${JSON.stringify({ level: 'INFO', message, count })}\n`);
};
