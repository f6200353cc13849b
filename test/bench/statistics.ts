/** What of a sample is told. Milliseconds, unless the sample is of something else. */
export interface Spread {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** The nearest rank: the smallest value that at least this share of all are not above. Throws RangeError without values. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const at = sorted[Math.max(Math.ceil(share * sorted.length), 1) - 1];
  if (at === undefined) throw new RangeError('no values, no percentile');
  return at;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const spreadOf = (values: readonly number[]): Spread => ({
  count: values.length,
  p50: percentile(values, 0.5),
  p99: percentile(values, 0.99),
  most: percentile(values, 1),
});

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Adds up what has the same name. */
export const totals = (parts: Iterable<readonly [string, number]>): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const [name, value] of parts) found[name] = (found[name] ?? 0) + value;
  return found;
};
