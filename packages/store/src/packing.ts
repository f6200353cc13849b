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

/** A row up to this size takes one write unit, so nothing is gained by packing it. */
const ONE_UNIT = 1024;
/** From this size on repetitions lie further apart than deflate looks back, and its words are no gain. */
const FAR_APART = 64_000;
/** A transaction holds 4 MB; what unpacks to far more was not packed here. */
const LARGEST = 64_000_000;
const PACKABLE = ['state', 'data'];

const NEWEST = packingWords.length - 1;
const dictionaryOf = (number: number): Buffer => Buffer.from(packingWords[number] ?? '');

/** Stands where the number of the words stands, for what is packed without words. */
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

/** The row as it is stored: state and data of one that would take more than a write unit are deflated JSON. */
export const packed = (row: Row): Row =>
  Buffer.byteLength(JSON.stringify(row)) <= ONE_UNIT
    ? row
    : each(row, (value) => (value === undefined ? undefined : pack(value)));

/** The row as it was written. Throws CorruptStateError when bytes in it are nothing that was packed. */
export const unpacked = (row: Row): Row =>
  each(row, (value) => (value instanceof Uint8Array ? unpack(value) : value));
