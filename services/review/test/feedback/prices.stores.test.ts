import { BatchWriteCommand, DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { derivedId } from '@muster/core/new-id';
import { readsOf, writesOf } from '@muster/test/support/capacity';
import { ben, useFeedback } from '../support/feedback.ts';

const { engine, fresh } = useFeedback();
const CALL = 25;
const Row = z.looseObject({ gsi1sk: z.string() });
const List = z.object({ items: z.array(z.looseObject({ complaintId: z.string() })), nextCursor: z.string() });

/** A due list of so many open complaints, each like the first, and what a page of it takes. */
const listOf = async (complaints: number) => {
  const on = await fresh('2027-02-01T10:00:00Z');
  const { complaintId } = await on.log();
  const documents = DynamoDBDocumentClient.from(engine.client());
  const Key = { pk: `COMPLAINT#${complaintId}`, sk: 'STATE' };
  const { Item } = await documents.send(new GetCommand({ TableName: on.tableName, Key }));
  const row = Row.parse(Item);
  const rows = Array.from({ length: complaints - 1 }, (_, at) => {
    const id = derivedId('cpl', 'listed', String(at));
    const text: unknown = JSON.parse(JSON.stringify(row).replaceAll(complaintId, id));
    return { PutRequest: { Item: z.looseObject({}).parse(text) } };
  });
  for (let at = 0; at < rows.length; at += CALL) {
    await documents.send(
      new BatchWriteCommand({ RequestItems: { [on.tableName]: rows.slice(at, at + CALL) } }),
    );
  }
  on.meter.take();
  return async (cursor?: string) => {
    const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { json } = await on.api('GET', `/v1/complaints?team=north${more}`);
    return { ...List.parse(json), units: readsOf(on.meter.take()) };
  };
};

test('a page of the due list takes at most three read units, of ten thousand open complaints as of a hundred', async () => {
  const [few, many] = [await listOf(100), await listOf(10_000)];
  const [{ units }, first] = [await few(), await many()];
  const next = await many(first.nextCursor);
  expect(first.items).toHaveLength(15);
  expect([first.units, next.units]).toEqual([units, units]);
  expect(units).toBeLessThanOrEqual(3);
});

/** What a command itself writes, and what the relay then writes into its two lists. */
const UNITS = {
  ...{ log: [1, 3], assess: [1, 3], investigate: [1, 3], pause: [1, 3], resume: [1, 3], extend: [1, 3] },
  ...{ find: [1, 3], 'make a pack': [1, 3], 'draft a letter': [4, 3], 'send it': [4, 3] },
  ...{ 'note that it was posted': [4, 5], 'second stage': [2, 5], close: [2, 4] },
};

test('a command writes so many units, and the relay so many after it', async () => {
  const on = await fresh('2027-02-01T10:00:00Z');
  const written: Record<string, readonly [number, number]> = {};
  const units = async (what: string, doing: Promise<{ readonly status: number }>) => {
    expect((await doing).status).toBeLessThan(300);
    written[what] = [writesOf(on.meter.take()), writesOf(on.listMeter.take())];
  };
  const body = { team: 'north', kind: 'complaint', words: 'Nobody came.', severity: 'high', safety: true };
  const logging = on.api('POST', '/v1/complaints', { body });
  await units('log', logging);
  const id = (await logging).body.complaintId;
  const headers = { 'if-match': '"1"' };
  await units('assess', on.api('PATCH', `/v1/complaints/${id}`, { body: { severity: 'low' }, headers }));
  await units('investigate', on.post(id, 'investigation'));
  await units('pause', on.post(id, 'pause', { because: 'We wait.' }));
  await units('resume', on.post(id, 'resumption'));
  await units('extend', on.post(id, 'extension', { count: 2, because: 'More time.' }));
  await units('find', on.post(id, 'finding', { finding: 'upheld', because: 'Nobody rang.' }));
  await units('make a pack', on.api('GET', `/v1/complaints/${id}/evidence-pack`));
  const drafting = on.post(id, 'letters', { purpose: 'answer' });
  await units('draft a letter', drafting);
  const letter = `letters/${(await drafting).body.letterId}`;
  await units('send it', on.post(id, `${letter}/sending`));
  await units('note that it was posted', on.post(id, `${letter}/posting`));
  await units('second stage', on.post(id, 'second-stage', { because: 'Not content.' }));
  await units('close', on.post(id, 'closing', { why: 'withdrawn', because: 'They rang.' }, ben));
  expect(written).toEqual(UNITS);
});
