import { randomBytes } from 'node:crypto';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { decided, redactorOf } from '@muster/core';
import { decompressRow } from '@muster/store';
import { redactIn } from '@muster/store/redact';
import { expect, test } from 'vitest';
import { useEngine } from '@muster/test/support/engine';
import {
  appendedKind,
  cause,
  happened,
  marked,
  sampleKind,
  sampleStore,
} from '@muster/test/support/sample-aggregate';

const engine = useEngine();
const TEXT = 'Ada Novak of "flat 9"';
const MARK = '[removed 30 Nov 2026 14:02:31]';
const redactor = redactorOf({ text: TEXT, mark: MARK });

/** A client that does this at each update: `now` sends it. */
const meddling = (meddle: (now: () => Promise<unknown>) => Promise<unknown>) => {
  const client = engine.client();
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (!/^(Update|TransactWrite)/.test(String(commandName))) return next(args);
        let answer: Awaited<ReturnType<typeof next>> | undefined;
        await meddle(async () => (answer = await next(args)));
        if (answer === undefined) throw new Error('it was never sent');
        return answer;
      },
    { step: 'initialize' },
  );
  return client;
};

const fresh = async (kind = appendedKind) => {
  const [client, name] = [engine.client(), await engine.table('redacted')];
  const { store, table } = sampleStore(client, name, { kind });
  let saves = 0;
  const save = (mark: string) =>
    store.decide('t1', cause(`save-${(saves += 1)}`), (now) =>
      decided(marked(now, mark), [happened()], { lines: [{ key: 'line', what: mark.slice(0, 100) }] }),
    );
  const documents = DynamoDBDocumentClient.from(client);
  const rows = async () => {
    const values = { ':pk': 'TALLY#t1' };
    const query = { TableName: name, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: values };
    return (await documents.send(new QueryCommand(query))).Items ?? [];
  };
  const words = async () => JSON.stringify((await rows()).map(decompressRow));
  const redact = (by = client) => redactIn(by, name)({ kind }, 't1', redactor);
  return { client, name, store, table, save, rows, words, redact };
};

test.each([
  ['appended', appendedKind],
  ['overwritten', sampleKind],
])(
  'of states that are %s no save, state, list or line has the text, and all else is as it was',
  async (_, kind) => {
    const { store, save, words, redact } = await fresh(kind);
    await save('first');
    await save(`by ${TEXT}`);
    await save('last');
    const [before, history] = [await store.load('t1'), await store.history('t1')];
    expect(await redact()).toMatchObject({ kept: 0 });
    expect(await words()).not.toContain('Novak');
    const after = await store.load('t1');
    expect(after).toEqual({ ...before, state: { marks: ['first', `by ${MARK}`, 'last'] } });
    expect(await store.history('t1')).toEqual(history);
    expect(await redact()).toMatchObject({ changed: 0 });
    await save('goes on');
    expect((await store.load('t1')).state?.marks).toHaveLength(4);
  },
);

test('a state in parts is rewritten with all of them, and parts that no row reads any more are emptied', async () => {
  const { store, save, rows, redact } = await fresh(sampleKind);
  await save(TEXT);
  await save(randomBytes(900_000).toString('base64'));
  const parts = async () => (await rows()).filter(({ sk }) => String(sk).startsWith('PART#'));
  const many = (await parts()).length;
  expect(many).toBeGreaterThan(1);
  await redact();
  expect((await store.load('t1')).state?.marks[0]).toBe(MARK);
  await store.decide('t1', cause('short'), () => decided({ marks: ['short'] }, []));
  await redact();
  expect((await parts()).map(({ part }) => (part instanceof Uint8Array ? part.length : 'none'))).toEqual(
    (await parts()).map(() => 0),
  );
  expect((await store.load('t1')).state?.marks).toEqual(['short']);
});

test('a save between reading and rewriting is not lost, and the next look finds the text in it', async () => {
  const { store, save, words, redact } = await fresh(sampleKind);
  await save(TEXT);
  let raced = false;
  const racing = meddling(async (now) => {
    if (!raced) {
      raced = true;
      await save(`again ${TEXT}`);
    }
    return now();
  });
  await redact(racing);
  expect(raced).toBe(true);
  expect((await store.load('t1')).state?.marks).toEqual([MARK, `again ${MARK}`]);
  expect(await words()).not.toContain('Novak');
});

test('ended before or after any of its writes and run again, it comes to the same', async () => {
  const plain = await fresh();
  const fill = async ({ save }: typeof plain) => {
    for (const mark of ['one', TEXT, `two ${TEXT}`, 'three']) await save(mark);
  };
  await fill(plain);
  await plain.redact();
  const expected = (await plain.rows()).map(decompressRow);
  let writes = 0;
  for (let at = 1; at <= Math.max(writes, 1); at += 1) {
    for (const when of ['before', 'after'] as const) {
      const tried = await fresh();
      await fill(tried);
      let count = 0;
      const dying = meddling(async (now) => {
        const isKilled = (count += 1) === at;
        if (isKilled && when === 'before') throw new Error('killed');
        await now();
        if (isKilled) throw new Error('killed');
      });
      await expect(tried.redact(dying)).rejects.toThrow('killed');
      await tried.redact();
      expect((await tried.rows()).map(decompressRow), `write ${at}, killed ${when}`).toEqual(expected);
    }
    const counted = await fresh();
    await fill(counted);
    writes = (await counted.redact()).changed;
  }
  expect(writes).toBeGreaterThan(2);
});

test('what the schema would no longer accept stays and is counted; where the mark is too long, a short one stands', async () => {
  const { client, name, store } = await fresh(sampleKind);
  await store.decide('t1', cause('one'), () => decided({ marks: ['Ada'], holder: 'Ada' }, []));
  const schema = sampleKind.schema.refine(
    ({ marks, holder }) => holder === 'Ada' && marks.every((mark) => mark.length <= 3),
  );
  const found = await redactIn(client, name)(
    { kind: { kind: 'TALLY', schema } },
    't1',
    redactorOf({ text: 'Ada', mark: MARK }),
  );
  expect(found.kept).toBe(1);
  expect((await store.load('t1')).state).toEqual({ marks: ['[…]'], holder: 'Ada' });
});
