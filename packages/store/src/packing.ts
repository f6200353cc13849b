import {
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  deflateRawSync,
  inflateRawSync,
} from 'node:zlib';
import { CorruptStateError } from '@muster/core';
import { packingWords } from './packing-words.ts';
import type { Row } from './rows.ts';

/** A row up to this size takes one write unit, so compressing it gains nothing. */
const ONE_UNIT = 1024;
/** From this size on repetitions are further apart than deflate looks back, and the dictionary gains nothing. */
const FAR_APART = 64_000;
/** A transaction holds 4 MB; what unpacks to far more was not written here. */
const LARGEST = 64_000_000;
const PACKABLE = ['state', 'data'];

const NEWEST = packingWords.length - 1;
const dictionaryOf = (number: number): Buffer => Buffer.from(packingWords[number] ?? '');

/** In place of a dictionary's number: compressed by Brotli, without a dictionary. */
const WITHOUT_WORDS = 255;
const QUALITY = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 24 };

const pack = (value: unknown): Uint8Array => {
  const text = Buffer.from(JSON.stringify(value));
  if (text.length >= FAR_APART) {
    return Buffer.concat([Buffer.of(WITHOUT_WORDS), brotliCompressSync(text, { params: QUALITY })]);
  }
  const bytes = deflateRawSync(text, { level: 9, dictionary: dictionaryOf(NEWEST) });
  return Buffer.concat([Buffer.of(NEWEST), bytes]);
};

const unpack = (bytes: Uint8Array): unknown => {
  try {
    const [words = 0, packed] = [bytes[0], bytes.subarray(1)];
    const limit = { maxOutputLength: LARGEST };
    const text =
      words === WITHOUT_WORDS
        ? brotliDecompressSync(packed, limit)
        : inflateRawSync(packed, { ...limit, dictionary: dictionaryOf(words) });
    return JSON.parse(text.toString());
  } catch (error) {
    throw new CorruptStateError('packed bytes do not unpack', { cause: error });
  }
};

const each = (row: Row, change: (value: unknown) => unknown): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, PACKABLE.includes(name) ? change(value) : value]),
  );

/** The row as it is stored. If it would take more than one write unit, its state and data are compressed JSON. */
export const packed = (row: Row): Row =>
  Buffer.byteLength(JSON.stringify(row)) <= ONE_UNIT
    ? row
    : each(row, (value) => (value === undefined ? undefined : pack(value)));

/** The row as it was written. Throws CorruptStateError when its bytes are not compressed JSON. */
export const unpacked = (row: Row): Row =>
  each(row, (value) => (value instanceof Uint8Array ? unpack(value) : value));
