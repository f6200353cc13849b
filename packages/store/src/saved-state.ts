import { isDeepStrictEqual } from 'node:util';
import { CorruptStateError, type CauseMark } from '@muster/core';
import { compressRow } from './compression.ts';
import { applyDelta, Delta, deltaBetween } from './delta.ts';
import { readSaveRow, saveKey, type Row } from './rows.ts';

/** A state is kept whole at least once in so many saves, where others say how they differ from that one. */
export const WHOLE_EVERY = 6;

const ONE_UNIT = 1024;

/** What a save keeps of its aggregate. */
export interface Kept {
  readonly state: unknown;
  readonly causes: readonly CauseMark[];
}

/** A save that kept its state whole, as it is stored. */
export interface Base extends Kept {
  readonly version: number;
  /** Whether its row expires, and whether the keeper puts that off. */
  readonly expires: boolean;
  readonly isKept: boolean;
}

/** The key of the save on which another's state builds, if it is not whole itself. */
export const baseKeyOf = ({ base }: Row): string | undefined =>
  typeof base === 'number' ? saveKey(base) : undefined;

const wholeOf = (row: Row): Kept | undefined => {
  const { causes, state } = readSaveRow(row).body;
  return state === undefined ? undefined : { state, causes };
};

const basedOn = (row: Row, base: Row | undefined): { readonly kept: Kept; readonly base: Base } => {
  const whole = base && wholeOf(base);
  if (base === undefined || whole === undefined) {
    throw new CorruptStateError(
      `${String(row['pk'])} ${String(row['sk'])} builds on ${String(baseKeyOf(row))}, which has no whole state`,
    );
  }
  const { version, living, expiresAt } = base;
  const ofBase = {
    ...whole,
    version: Number(version),
    expires: expiresAt !== undefined,
    isKept: living === true,
  };
  if (base === row) return { kept: whole, base: ofBase };
  const { delta } = readSaveRow(row).body;
  if (delta === undefined)
    throw new CorruptStateError(`${String(row['pk'])} ${String(row['sk'])} has no state`);
  const { state, causes } = readSaveRow({ ...row, body: applyDelta(whole, delta) }).body;
  return { kept: { state, causes }, base: ofBase };
};

/** What a save keeps, with the save on which the next may build. Throws CorruptStateError where one of them is missing. */
export const savedState = (row: Row, base: Row | undefined) =>
  basedOn(row, baseKeyOf(row) === undefined ? row : base);

/** The state of a save's body, as far as its base is given. */
export const stateIn = (body: Readonly<Record<string, unknown>>, base: unknown): unknown => {
  const delta = Delta.optional().parse(body['delta']);
  if (delta === undefined || typeof base !== 'object' || base === null) return body['state'];
  return Object.entries(applyDelta(base, delta)).find(([name]) => name === 'state')?.[1];
};

/** How what is kept differs from a base. Undefined where it would not read back equal. */
const deltaFrom = ({ state, causes }: Base, kept: Kept): Delta | undefined => {
  const delta = deltaBetween({ state, causes }, kept);
  const read = Delta.safeParse(JSON.parse(JSON.stringify(delta)));
  const isEqual = read.success && isDeepStrictEqual(applyDelta({ state, causes }, read.data), kept);
  return isEqual ? delta : undefined;
};

const bytesOf = (row: Row): number =>
  Object.entries(row).reduce(
    (sum, [name, value]) =>
      sum +
      name.length +
      (value instanceof Uint8Array ? value.length : Buffer.byteLength(JSON.stringify(value) ?? '')),
    0,
  );
const unitsOf = (row: Row): number => Math.ceil(bytesOf(row) / ONE_UNIT);

/**
 * The row of a save with its state whole, or as a difference from the base where that takes fewer write units. The base must be there
 * as long as the newest save that builds on it: one that the keeper keeps, or that never expires.
 */
export const lighterRow = (
  { version, base }: { readonly version: number; readonly base?: Base | undefined },
  expiresAt: number | undefined,
  kept: Kept,
  rowOf: (kept: Kept | { readonly delta: Delta }) => Row,
): Row => {
  const whole = rowOf(kept);
  const isUsable =
    base !== undefined &&
    version + 1 - base.version < WHOLE_EVERY &&
    base.expires === (expiresAt !== undefined) &&
    (base.isKept || !base.expires);
  const delta = isUsable ? deltaFrom(base, kept) : undefined;
  if (base === undefined || delta === undefined) return whole;
  const [packed, short] = [compressRow(whole), compressRow({ ...rowOf({ delta }), base: base.version })];
  return unitsOf(short) < unitsOf(packed) ? short : packed;
};
