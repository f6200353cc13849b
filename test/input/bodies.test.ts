import { describe, expect, test } from 'vitest';
import { operations } from '../support/whole/gateway.ts';
import { named, unexpectedAnswers } from '../support/input/refusal-cases.ts';
import { unfitBodies, type Kind } from '../support/input/unfit.ts';
import { useSampleData } from '../support/input/use-sample-data.ts';
import type { Operation } from '../support/input/wire.ts';

const on = useSampleData();
const withBody = named(operations.filter(({ route }) => route.body !== undefined && !route.raw));

const unfit = (kind: Kind) => async (_id: string, operation: Operation) => {
  const requests = unfitBodies(operation, kind).map(({ what, body, pointer }) => ({
    what,
    change: { body: JSON.stringify(body) },
    expected: `422 does-not-fit body${pointer}`,
  }));
  if (requests.length > 0) expect(await unexpectedAnswers(on(), operation, requests)).toEqual([]);
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
    expect(await unexpectedAnswers(on(), operation, requests)).toEqual([]);
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
    expect(await unexpectedAnswers(on(), operation, requests)).toEqual([]);
  });

  test.each(withBody)('%s: more bytes than the limit are 413', async (_id, operation) => {
    const body = `{"text":"${'x'.repeat(256_000)}"}`;
    expect(
      await unexpectedAnswers(on(), operation, [
        { what: 'long', change: { body }, expected: '413 too-large' },
      ]),
    ).toEqual([]);
  });

  test.each(withBody)('%s: JSON that is no object is 422', async (_id, operation) => {
    const requests = ['null', '[]', '""', '7', 'true', '[{}]'].map((body) => ({
      what: body,
      change: { body },
      expected: '422 does-not-fit body',
    }));
    expect(await unexpectedAnswers(on(), operation, requests)).toEqual([]);
  });

  test.each(withBody)('%s: an unknown field is 422 and named, at every depth', unfit('withUnknown'));
  test.each(withBody)('%s: a field of another type is 422 and named alone', unfit('ofAnotherType'));
  test.each(withBody)('%s: a missing field is 422 and named alone', unfit('withoutRequired'));
  test.each(withBody)('%s: a value out of bounds is 422 and named alone', unfit('outOfBounds'));
});
