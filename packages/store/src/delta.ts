import * as z from 'zod';
import { CorruptStateError } from '@muster/core';

/**
 * How a JSON value becomes another of its shape: what is put, what goes, what changes within. Every text stands under the name that it
 * has in the value, so that whoever removes a text from rows treats both alike, and neither needs the other for it.
 */
export interface Delta {
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  readonly drop?: Readonly<Record<string, true>> | undefined;
  readonly inside?: Readonly<Record<string, Delta>> | undefined;
  /** Of a list that became shorter. */
  readonly length?: number | undefined;
}

export const Delta: z.ZodType<Delta> = z.object({
  set: z.record(z.string(), z.unknown()).optional(),
  drop: z.record(z.string(), z.literal(true)).optional(),
  get inside() {
    return z.record(z.string(), Delta).optional();
  },
  length: z.int().min(0).optional(),
});

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
const areAlike = (one: unknown, other: unknown): boolean =>
  isBranch(one) && isBranch(other) && Array.isArray(one) === Array.isArray(other);

const filled = (name: keyof Delta, entries: readonly (readonly [string, unknown])[]): Delta =>
  entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };

/** From one JSON value to another, both objects or both lists; empty where they are equal. */
export const deltaBetween = (before: object, after: object): Delta => {
  const was = new Map<string, unknown>(Object.entries(before));
  const set: [string, unknown][] = [];
  const inside: [string, Delta][] = [];
  const entries: readonly [string, unknown][] = Object.entries(after);
  for (const [name, value] of entries) {
    const old = was.get(name);
    if (isBranch(old) && isBranch(value) && areAlike(old, value)) {
      const delta = deltaBetween(old, value);
      if (Object.keys(delta).length > 0) inside.push([name, delta]);
    } else if (!was.has(name) || old !== value) set.push([name, value]);
    was.delete(name);
  }
  const gone = [...was.keys()];
  return {
    ...filled('set', set),
    ...filled('inside', inside),
    ...(Array.isArray(after)
      ? gone.length > 0 && { length: after.length }
      : filled(
          'drop',
          gone.map((name) => [name, true] as const),
        )),
  };
};

/** What a value became. Throws CorruptStateError when the delta is of another value. */
export const applyDelta = (before: object, { set = {}, drop = {}, inside = {}, length }: Delta): object => {
  const entries: readonly [string, unknown][] = Object.entries(before);
  const kept = entries.filter(([name]) => !Object.hasOwn(drop, name)).slice(0, length);
  const now = new Map(kept);
  for (const [name, delta] of Object.entries(inside)) {
    const value = now.get(name);
    if (!isBranch(value))
      throw new CorruptStateError(`a delta changes what is in ${name}, which is not there`);
    now.set(name, applyDelta(value, delta));
  }
  for (const [name, value] of Object.entries(set)) now.set(name, value);
  return Array.isArray(before) ? [...now.values()] : Object.fromEntries(now);
};
