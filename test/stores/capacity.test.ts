import { PutItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { capacityMeter, readsOf, writesOf } from '../support/capacity.ts';
import { useEngine } from '../support/engine.ts';
import { itemSize } from '../support/item-size.ts';

const engine = useEngine();

const metered = async () => {
  const meter = capacityMeter();
  const client = meter.count(engine.client());
  const TableName = await engine.table('rows');
  const documents = DynamoDBDocumentClient.from(client);
  return {
    TableName,
    client,
    documents,
    take: meter.take,
    /** Write units of putting a row with so many bytes of filling. */
    put: async (pk: string, bytes: number, keys: object = {}): Promise<number> => {
      const Item = { pk, sk: 'STATE', filling: 'x'.repeat(bytes), ...keys };
      await documents.send(new PutCommand({ TableName, Item }));
      return writesOf(meter.take());
    },
  };
};

const listed = (sk: string, index = 'gsi1') => ({ [`${index}pk`]: 'LIST', [`${index}sk`]: sk });

test('bytes of an item are those of its names and values, as the developer guide counts them', () => {
  expect(itemSize({ pk: { S: 'A#1' }, n: { N: '-12.345' }, yes: { BOOL: true } })).toBe(5 + 5 + 4);
  expect(itemSize({ m: { M: { a: { S: 'é' }, b: { L: [{ N: '100' }, { NULL: true }] } } } })).toBe(
    1 + 3 + 2 + (1 + 2) + (1 + 3 + (1 + 2) + (1 + 1)),
  );
});

describe('write units by the published rules', () => {
  test('one for each kilobyte begun, of the larger of the row before and after', async () => {
    const { put } = await metered();
    expect(await put('A#1', 900)).toBe(1);
    expect(await put('A#1', 1_100)).toBe(2);
    expect(await put('A#1', 10)).toBe(2);
  });

  test('an index takes one for an entry or a change in it, two for a moved key, none when nothing changed', async () => {
    const { put } = await metered();
    expect(await put('A#1', 10, listed('1'))).toBe(1 + 1);
    expect(await put('A#1', 10, listed('1'))).toBe(1 + 0);
    expect(await put('A#1', 11, listed('1'))).toBe(1 + 1);
    expect(await put('A#1', 11, listed('2'))).toBe(1 + 2);
    expect(await put('A#1', 11, { ...listed('2'), ...listed('1', 'gsi2') })).toBe(1 + 1 + 1);
    expect(await put('A#1', 11)).toBe(1 + 1 + 1);
  });

  test('a transaction takes two for each kilobyte of each row, its indexes one', async () => {
    const { TableName, client, take } = await metered();
    const row = (pk: string, bytes: number, more = {}) => ({
      Put: { TableName, Item: { pk: { S: pk }, sk: { S: 'STATE' }, f: { S: 'x'.repeat(bytes) }, ...more } },
    });
    const indexed = { gsi1pk: { S: 'LIST' }, gsi1sk: { S: '1' } };
    await client.send(
      new TransactWriteItemsCommand({ TransactItems: [row('A#1', 10, indexed), row('B#1', 1_100)] }),
    );
    expect(take().map(({ row, writes }) => [row, writes])).toEqual([
      ['A', 2],
      ['B', 4],
      ['gsi1', 1],
    ]);
  });

  test('a refused write costs what it would have cost', async () => {
    const { TableName, client, put, take } = await metered();
    await put('A#1', 10);
    const Item = { pk: { S: 'A#1' }, sk: { S: 'STATE' }, filling: { S: 'x'.repeat(1_100) } };
    const taken = new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
    await expect(client.send(taken)).rejects.toThrow();
    expect(take()).toEqual([{ table: 'rows', row: 'refused A', writes: 2, reads: 0 }]);
  });
});

test('read units are one for four kilobytes read consistently, half of that from an index, one for nothing', async () => {
  const { TableName, documents, put, take } = await metered();
  await put('A#1', 5_000, listed('1'));
  const get = async (pk: string) => {
    await documents.send(new GetCommand({ TableName, Key: { pk, sk: 'STATE' }, ConsistentRead: true }));
    return readsOf(take());
  };
  expect([await get('A#1'), await get('A#2')]).toEqual([2, 1]);
  await documents.send(
    new QueryCommand({
      TableName,
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :list',
      ExpressionAttributeValues: { ':list': 'LIST' },
    }),
  );
  expect(readsOf(take())).toBe(1);
});
