import { createHash } from 'node:crypto';
import type { Row } from './rows.ts';

/** Bytes of a state, of data or of a save's body that one item holds besides its other attributes; DynamoDB takes 400 kB. */
const PART_BYTES = 380_000;

/** Not the prefix of any child row, so that a list of those never contains a part. */
const partKey = (sk: unknown, number: number): string => `PART#${String(sk)}#${number}`;

const bodyOf = (row: Row) =>
  (['state', 'data', 'body'] as const).flatMap((name) => {
    const bytes = row[name];
    return bytes instanceof Uint8Array ? [{ name, bytes }] : [];
  })[0];

/** A compressed row as items: one, or for a row larger than an item the row with its first part and an item for each other part. */
export const splitIntoParts = (row: Row): readonly [Row, ...Row[]] => {
  const body = bodyOf(row);
  if (!body || body.bytes.length <= PART_BYTES) return [row];
  const { pk, sk, expiresAt } = row;
  const expiry = expiresAt === undefined ? {} : { expiresAt };
  const { name, bytes } = body;
  const parts = Math.ceil(bytes.length / PART_BYTES);
  const part = (number: number) => bytes.subarray(number * PART_BYTES, (number + 1) * PART_BYTES);
  // Tells the parts of this save from those of another.
  const mark = createHash('sha256').update(bytes).digest('base64url').slice(0, 16);
  const others = Array.from({ length: parts - 1 }, (_, index) => index + 1);
  return [
    { ...row, [name]: part(0), parts, mark },
    ...others.map((number) => ({ pk, sk: partKey(sk, number), mark, part: part(number), ...expiry })),
  ];
};

/** Whether an item is the first part of a row. */
export const isInParts = ({ parts }: Row): boolean => typeof parts === 'number';

/** The keys of a row's other parts; none where it is whole. */
export const partsOf = ({ pk, sk, parts }: Row): { pk: string; sk: string }[] =>
  typeof parts === 'number'
    ? Array.from({ length: parts - 1 }, (_, index) => ({ pk: String(pk), sk: partKey(sk, index + 1) }))
    : [];

/** The row with its parts joined; undefined when they are of another save, since it was replaced meanwhile. */
export const joinParts = (row: Row, others: readonly (Row | undefined)[]): Row | undefined => {
  const body = bodyOf(row);
  const rest = others.flatMap((other) => {
    const bytes = other?.['mark'] === row['mark'] ? other?.['part'] : undefined;
    return bytes instanceof Uint8Array ? [bytes] : [];
  });
  if (!body || rest.length < others.length) return undefined;
  const { parts: _, mark: __, ...whole } = row;
  return { ...whole, [body.name]: Buffer.concat([body.bytes, ...rest]) };
};
