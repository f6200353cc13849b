import { describe, expect, test } from 'vitest';
import { operations } from '../support/whole/gateway.ts';
import { inShort } from '../support/input/problem.ts';
import { goodRequest } from '../support/input/requests.ts';
import { unfitBodies, type Kind } from '../support/input/unfit.ts';
import { useStage } from '../support/input/use-stage.ts';
import type { Operation, Sending } from '../support/input/wire.ts';

const on = useStage();
const withBody = operations
  .filter(({ route }) => route.body !== undefined && !route.raw)
  .map((operation) => [operation.id, operation] as const);

/** What of the given requests is not answered as expected, in words; empty when all is well. */
const wrong = async (
  operation: Operation,
  requests: readonly { readonly what: string; readonly change: Sending; readonly expected: string }[],
): Promise<string[]> => {
  const { stage, wire } = on();
  const found: string[] = [];
  for (const { what, change, expected } of requests) {
    const answer = inShort(await wire.send(operation, { ...goodRequest(operation, stage), ...change }));
    await wire.ledger.undo();
    if (answer !== expected) found.push(`${what}: ${answer}, not ${expected}`);
  }
  expect(requests.length).toBeGreaterThan(0);
  return found;
};

const unfit = (kind: Kind) => async (_id: string, operation: Operation) => {
  const requests = unfitBodies(operation, kind).map(({ what, body, pointer }) => ({
    what,
    change: { body: JSON.stringify(body) },
    expected: `422 does-not-fit body${pointer}`,
  }));
  if (requests.length > 0) expect(await wrong(operation, requests)).toEqual([]);
};

describe('a body that is refused changes nothing', () => {
  test.each(withBody)('%s: what is not JSON in UTF-8 is 400', async (_id, operation) => {
    const texts = ['{', 'nonsense', '{"a":1', 'NaN', "{'a':1}", '{"a":1}{"b":2}', '\u0000'];
    const bodies = [...texts, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])];
    const requests = bodies.map((body) => ({
      what: body.toString(),
      change: { body, base64: Buffer.isBuffer(body) },
      expected: '400 not-json',
    }));
    expect(await wrong(operation, requests)).toEqual([]);
  });

  test.each(withBody)('%s: another content type than JSON in UTF-8 is 415', async (_id, operation) => {
    const types = [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
      'application/jsonp',
      'none',
    ];
    const requests = types.map((contentType) => ({
      what: contentType,
      change: { contentType },
      expected: '415 json-only',
    }));
    expect(await wrong(operation, requests)).toEqual([]);
  });

  test.each(withBody)('%s: more bytes than the limit are 413', async (_id, operation) => {
    const body = `{"text":"${'x'.repeat(256_000)}"}`;
    expect(await wrong(operation, [{ what: 'long', change: { body }, expected: '413 too-large' }])).toEqual(
      [],
    );
  });

  test.each(withBody)('%s: JSON that is no object is 422', async (_id, operation) => {
    const requests = ['null', '[]', '""', '7', 'true', '[{}]'].map((body) => ({
      what: body,
      change: { body },
      expected: '422 does-not-fit body',
    }));
    expect(await wrong(operation, requests)).toEqual([]);
  });

  test.each(withBody)('%s: an unknown field is 422 and named, at every depth', unfit('withUnknown'));
  test.each(withBody)('%s: a field of another type is 422 and named alone', unfit('ofAnotherType'));
  test.each(withBody)('%s: a missing field is 422 and named alone', unfit('withoutRequired'));
  test.each(withBody)('%s: a value out of bounds is 422 and named alone', unfit('outOfBounds'));
});
