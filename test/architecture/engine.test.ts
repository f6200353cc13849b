import { DescribeTableCommand, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { freePorts } from '@muster/infra/local/port.ts';
import { startEngine } from '../support/engine-process.ts';
import { useEngine } from '../support/engine.ts';

const engine = useEngine();

test('the engine under the tests keeps a transaction whole: one broken condition, nothing written', async () => {
  const client = engine.client();
  const TableName = await engine.table();
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  expect(Table?.GlobalSecondaryIndexes?.map((index) => index.IndexName).sort()).toEqual(['gsi1', 'gsi2']);

  const row = (sk: string) => ({
    Put: {
      TableName,
      Item: { pk: { S: 'A#1' }, sk: { S: sk } },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  });
  await client.send(new TransactWriteItemsCommand({ TransactItems: [row('STATE')] }));
  const again = client.send(
    new TransactWriteItemsCommand({ TransactItems: [row('EVENT#0000000001'), row('STATE')] }),
  );

  await expect(again).rejects.toMatchObject({
    name: 'TransactionCanceledException',
    CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
  });
  const { Item } = await client.send(
    new GetItemCommand({ TableName, Key: { pk: { S: 'A#1' }, sk: { S: 'EVENT#0000000001' } } }),
  );
  expect(Item).toBeUndefined();
});

test('an engine whose port was taken in the meantime starts on another; one that DYNAMODB_ENDPOINT names is all there is', async () => {
  const isGiven = (process.env['DYNAMODB_ENDPOINT'] ?? '') !== '';
  const first = await startEngine();
  const offered = [Number(new URL(first.endpoint).port)];
  const second = await startEngine(async () => offered.pop() ?? (await freePorts('port')).port);
  await second.stop();
  await first.stop();
  expect(second.endpoint === first.endpoint).toBe(isGiven);
});
