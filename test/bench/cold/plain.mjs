import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

/** What a Lambda that only reads from a table costs: one client, no more. */
export const handler = async () => {
  const Key = { pk: { S: 'A' }, sk: { S: 'B' } };
  await client.send(new GetItemCommand({ TableName: 'table', Key }));
  process.stdout.write('{"level":"INFO","message":"request"}\n');
  return { statusCode: 200 };
};
