import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromAttributes, toAttributes } from '../../src/aws/sdk-parts/attributes.ts';

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array(),
);
/** The SDK takes a thing with a field `constructor` for none that it knows. */
const names = fc.string().filter((name) => !(name in {}));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    scalar,
    fc.array(fc.option(tie('value'), { nil: undefined, freq: 9 })),
    fc.dictionary(names, fc.option(tie('value'), { nil: undefined, freq: 9 })),
  ),
}));
const items = fc.dictionary(names, value);

/** Bytes as they travel. */
const asSent = (attributes: unknown): unknown =>
  JSON.parse(
    JSON.stringify(attributes, (_key, one: unknown) =>
      one instanceof Uint8Array ? Buffer.from(one).toString('base64') : one,
    ),
  );

test('an item is written as the SDK writes it, and read as the SDK reads it', () => {
  fc.assert(
    fc.property(items, (item) => {
      const written = marshall(item, { removeUndefinedValues: true });
      expect(toAttributes(item, { removeUndefinedValues: true })).toEqual(asSent(written));
      expect(fromAttributes(toAttributes(item, { removeUndefinedValues: true }))).toEqual(
        unmarshall(written),
      );
    }),
  );
});

test.each([
  ['undefined that is not to be left out', { a: undefined }],
  ['a date', { a: new Date() }],
  ['no number', { a: Number.NaN }],
  ['an endless number', { a: Infinity }],
  ['a number beyond what is exact', { a: 2 ** 53 }],
  ['a list with a hole', { a: [undefined] }],
])('%s is refused, as by the SDK', (_, item) => {
  expect(() => marshall(item)).toThrow();
  expect(() => toAttributes(item)).toThrow();
});

test('a number that cannot be read exactly, and a kind of attribute that we never write, are refused', () => {
  expect(() => fromAttributes({ a: { N: '9007199254740993' } })).toThrow('not read exactly');
  expect(() => fromAttributes({ a: { SS: ['x'] } })).toThrow('the kind SS');
});
