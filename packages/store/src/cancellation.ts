import { ConflictError, ThrottledError } from '@muster/core';

/** Why a transaction was cancelled: `lost` may be decided again, the others may not. */
export type CancellationKind = 'lost' | 'throttled' | 'broken';

const LOST = new Set(['ConditionalCheckFailed', 'TransactionConflict']);
const THROTTLED = new Set([
  'ThrottlingError',
  'ThrottlingException',
  'ProvisionedThroughputExceeded',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
]);

/** Classifies all reasons together: one that no retry helps outweighs throttling, and throttling outweighs a lost race. */
export const classifyCancellation = (codes: readonly string[]): CancellationKind => {
  const reasons = codes.filter((code) => code !== 'None');
  if (reasons.some((code) => !LOST.has(code) && !THROTTLED.has(code))) return 'broken';
  if (reasons.some((code) => THROTTLED.has(code))) return 'throttled';
  return reasons.length > 0 ? 'lost' : 'broken';
};

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
const text = (of: unknown, name: string): string => {
  const value = field(of, name);
  return typeof value === 'string' ? value : '';
};

/** The reason codes of a cancelled transaction, one per row in the order sent; undefined for other errors. */
const codesOf = (error: unknown): string[] | undefined => {
  if (text(error, 'name') !== 'TransactionCanceledException') return undefined;
  const reasons = field(error, 'CancellationReasons');
  return Array.isArray(reasons) ? reasons.map((reason) => text(reason, 'Code') || 'None') : [];
};

/** Names under which the engine refuses a single put or a whole transaction although nothing is wrong with it. */
const RACES = new Set([
  'ConditionalCheckFailedException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

/** What a failed transaction means, with the rows that failed by position; the error itself when no retry helps. */
export const explainWrite = (error: unknown, parts: readonly string[]): unknown => {
  const codes = codesOf(error);
  if (codes === undefined) {
    const name = text(error, 'name');
    if (RACES.has(name)) return new ConflictError(`${parts.join(', ')}: ${name}`, { cause: error });
    return explainRead(error);
  }
  const failed = parts.flatMap((part, at) => {
    const code = codes[at] ?? 'None';
    return code === 'None' ? [] : [`${part}: ${code}`];
  });
  const what = failed.join(', ');
  switch (classifyCancellation(codes)) {
    case 'lost':
      return new ConflictError(what, { cause: error });
    case 'throttled':
      return new ThrottledError(what, { cause: error });
    case 'broken':
      return new Error(`the transaction cannot be written (${what})`, { cause: error });
  }
};

/** Throttling under its own name; any other error as it is. */
export const explainRead = (error: unknown): unknown =>
  THROTTLED.has(text(error, 'name')) ? new ThrottledError('the table is throttled', { cause: error }) : error;
