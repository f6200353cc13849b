import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateRawSync,
  inflateRawSync,
} from 'node:zlib';
import { CorruptStateError } from '@muster/core';
import { dictionaries } from './dictionaries.ts';
import type { Row } from './rows.ts';

/** A row up to this size takes one write unit, so compressing it gains nothing. */
const ONE_UNIT = 1024;
/** From this size on repetitions are further apart than deflate looks back, and the dictionary gains nothing. */
const FAR_APART = 64_000;
/** A transaction holds 4 MB; what decompresses to far more was not written here. */
const LARGEST = 64_000_000;
const COMPRESSIBLE = ['state', 'data', 'body'];

const NEWEST = dictionaries.length - 1;
const dictionaryOf = (number: number): Buffer => Buffer.from(dictionaries[number] ?? '');

/** In place of a dictionary's number: compressed by Brotli, without a dictionary. */
const BROTLI = 255;
const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 };

const compress = (json: string): Uint8Array => {
  const text = Buffer.from(json);
  if (text.length >= FAR_APART) {
    return Buffer.concat([Buffer.of(BROTLI), brotliCompressSync(text, { params: QUALITY })]);
  }
  const bytes = deflateRawSync(text, { level: 9, dictionary: dictionaryOf(NEWEST) });
  return Buffer.concat([Buffer.of(NEWEST), bytes]);
};

const decompress = (bytes: Uint8Array): unknown => {
  try {
    const [number = 0, compressed] = [bytes[0], bytes.subarray(1)];
    const limit = { maxOutputLength: LARGEST };
    const text =
      number === BROTLI
        ? brotliDecompressSync(compressed, limit)
        : inflateRawSync(compressed, { ...limit, dictionary: dictionaryOf(number) });
    return JSON.parse(text.toString());
  } catch (error) {
    throw new CorruptStateError('bytes that were not compressed here', { cause: error });
  }
};

const isPacked = (value: unknown): boolean => value instanceof Uint8Array || typeof value === 'string';

/**
 * The row as it is stored, once: its state, data or body as JSON, one text, which takes programs and engine a tenth of the work of nested
 * attributes. Compressed if the row would take more than one write unit.
 */
export const compressRow = (row: Row): Row => {
  if (COMPRESSIBLE.some((name) => isPacked(row[name]))) return row;
  // A state may be megabytes of JSON, which is written once, to measure it and to compress it.
  const json = COMPRESSIBLE.filter((name) => row[name] !== undefined).map(
    (name) => [name, JSON.stringify(row[name])] as const,
  );
  const isSmall =
    json.every(([, { length }]) => length <= ONE_UNIT) && Buffer.byteLength(JSON.stringify(row)) <= ONE_UNIT;
  return {
    ...row,
    ...Object.fromEntries(json.map(([name, text]) => [name, isSmall ? text : compress(text)])),
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CorruptStateError('a text that is no JSON', { cause: error });
  }
};

const unpacked = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return decompress(value);
  return typeof value === 'string' ? parsed(value) : value;
};

/** The row as it was written, also one whose content stands in nested attributes. Throws CorruptStateError when it is no JSON. */
export const decompressRow = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, COMPRESSIBLE.includes(name) ? unpacked(value) : value]),
  );
