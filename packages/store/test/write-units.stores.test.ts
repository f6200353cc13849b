import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { ConflictError, CorruptStateError, decided } from '@muster/core';
import { capacityMeter, writesOf } from '@muster/test/support/capacity';
import { useEngine } from '@muster/test/support/engine';
import { awsError, inject } from '@muster/test/support/fault';
import { cause, happened, marked, sampleStore } from '@muster/test/support/sample-aggregate';

const engine = useEngine();

const fresh = async () => {
  const meter = capacityMeter();
  const [client, others, name] = [
    meter.count(engine.client()),
    engine.client(),
    await engine.table('tallies'),
  ];
  return {
    client,
    name,
    ...sampleStore(client, name, { jitter: () => 0 }),
    units: () => writesOf(meter.take()),
    elsewhere: sampleStore(others, name).store,
    stored: async (sk = 'STATE') => {
      const Key = { pk: 'TALLY#t1', sk };
      return (await DynamoDBDocumentClient.from(others).send(new GetCommand({ TableName: name, Key }))).Item;
    },
  };
};

/** Twenty kilobytes of words that come again and again, as texts in states do. */
const many = Array.from({ length: 500 }, (_, at) => `the supply was isolated by person ${at % 7}`);

describe('a save of one row alone', () => {
  test('takes one write unit, with an event two for each of the rows', async () => {
    const { store, units } = await fresh();
    await store.decide('t1', cause('k1'), () => decided({ marks: ['a'] }, []));
    expect(units()).toBe(1);
    await store.decide('t1', cause('k2'), (aggregate) => decided(marked(aggregate, 'b'), [happened()]));
    expect(units()).toBe(4);
  });

  test('that loses a race is decided again on the other’s saved state', async () => {
    const { store, elsewhere } = await fresh();
    let decisions = 0;
    const outcome = await store.decide('t1', cause('k1'), async (aggregate) => {
      decisions += 1;
      if (decisions === 1)
        await elsewhere.decide('t1', cause('k2'), () => decided({ marks: ['faster'] }, []));
      return decided(marked(aggregate, 'mine'), []);
    });
    expect(outcome).toMatchObject({ ok: true, version: 2, state: { marks: ['faster', 'mine'] } });
  });

  test.each(['ConditionalCheckFailedException', 'TransactionConflictException'])(
    'gives up after five lost races (%s)',
    async (name) => {
      const { client, store } = await fresh();
      const lost = { command: 'PutItemCommand', error: awsError(name), when: 'before' as const };
      const { left } = inject(client, [lost, lost, lost, lost, lost, lost]);
      const saved = store.decide('t1', cause('k1'), () => decided({ marks: [] }, []));
      await expect(saved).rejects.toThrow(ConflictError);
      expect(left()).toBe(1);
    },
  );

  test('whose response is lost is found done when it is repeated', async () => {
    const { client, store } = await fresh();
    inject(client, [{ command: 'PutItemCommand', error: awsError('TimeoutError'), when: 'after' }]);
    const press = () => store.decide('t1', cause('k1'), (aggregate) => decided(marked(aggregate, 'a'), []));
    await expect(press()).rejects.toThrow('TimeoutError');
    expect(await press()).toMatchObject({ ok: true, how: 'already-done', state: { marks: ['a'] } });
  });
});

describe('a row of more than a kilobyte', () => {
  test('is stored compressed, states and child rows alike, and read as it was written', async () => {
    const { store, units, stored } = await fresh();
    const state = { marks: many, holder: 'north' };
    const childRows = [{ sk: 'ROW#1', data: { words: many.join(' ') } }];
    await store.decide('t1', cause('k1'), () => decided(state, [], { childRows }));
    expect(units()).toBeLessThan(8);
    expect((await stored())?.['state']).toBeInstanceOf(Uint8Array);
    expect((await store.load('t1')).state).toEqual(state);
    expect((await store.query('gsi1', 'HOLDER#north')).items).toMatchObject([{ id: 't1', state }]);
    expect((await store.childRow('t1', 'ROW#1'))?.data).toEqual({ words: many.join(' ') });
  });

  test('of less is readable as it is stored', async () => {
    const { store, stored } = await fresh();
    await store.decide('t1', cause('k1'), () => decided({ marks: ['a'] }, []));
    expect((await stored())?.['state']).toBe('{"marks":["a"]}');
  });

  test('with bytes that were not compressed here is corrupt', async () => {
    const { client, name, store } = await fresh();
    const Item = {
      pk: { S: 'TALLY#t1' },
      sk: { S: 'STATE' },
      version: { N: '1' },
      sequence: { N: '0' },
      causes: { L: [] },
      state: { B: Buffer.from('not deflated') },
    };
    await client.send(new PutItemCommand({ TableName: name, Item }));
    await expect(store.load('t1')).rejects.toThrow(CorruptStateError);
  });
});
