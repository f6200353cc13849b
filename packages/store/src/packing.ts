import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { CorruptStateError } from './errors.ts';
import { packingWords } from './packing-words.ts';
import type { Row } from './rows.ts';

/** A row up to this size takes one write unit, so nothing is gained by packing it. */
const ONE_UNIT = 1024;
/** An item holds 400 kB; what unpacks to far more was not packed here. */
const LARGEST = 8_000_000;
const PACKABLE = ['state', 'data'];

const NEWEST = packingWords.length - 1;
const dictionaryOf = (number: number): Buffer => Buffer.from(packingWords[number] ?? '');

/** The number of the words, then JSON deflated with them. */
const pack = (value: unknown): Uint8Array => {
  const bytes = deflateRawSync(JSON.stringify(value), { level: 9, dictionary: dictionaryOf(NEWEST) });
  return Buffer.concat([Buffer.of(NEWEST), bytes]);
};

const unpack = (bytes: Uint8Array): unknown => {
  try {
    const dictionary = dictionaryOf(bytes[0] ?? 0);
    const text = inflateRawSync(bytes.subarray(1), { maxOutputLength: LARGEST, dictionary }).toString();
    return JSON.parse(text);
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
