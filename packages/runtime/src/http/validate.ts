import type * as z from 'zod';
import { ProblemError, type Fault } from './problem.ts';

type Path = readonly PropertyKey[];
interface Misfit {
  readonly path: Path;
  readonly message: string;
}

const MOST_FAULTS = 50;
const LONGEST_POINTER = 300;
const DEEPEST = 64;
/** DynamoDB keeps no number that is nearer to 0 than 1e-130, or larger than 1e126. */
const [SMALLEST, LARGEST] = [1e-120, 1e120];

/** RFC 6901. */
export const pointerTo = (path: Path): string =>
  path
    .map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
    .slice(0, LONGEST_POINTER);

export const validationProblem = (faults: readonly Fault[]): ProblemError =>
  new ProblemError({
    status: 422,
    rule: 'does-not-fit',
    detail: 'Some values do not fit; see faults.',
    faults: faults.slice(0, MOST_FAULTS),
  });

const unknownField = (path: Path): Misfit => ({ path, message: 'There is no such field here.' });

/** Of several possible shapes the nearest one; the union itself in doubt. */
const nearest = (branches: readonly z.core.$ZodIssue[][]): readonly z.core.$ZodIssue[] => {
  const [best, next] = branches
    .filter((issues) => issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0))
    .toSorted((one, other) => one.length - other.length);
  return best && best.length !== next?.length ? best : [];
};

const misfitsOf = (issue: z.core.$ZodIssue, above: Path = []): Misfit[] => {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...path, key]));
  const within = issue.code === 'invalid_union' ? nearest(issue.errors) : [];
  return within.length > 0
    ? within.flatMap((one) => misfitsOf(one, path))
    : [{ path, message: issue.message }];
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What a schema accepts and nobody may send: fields that it would drop, numbers and depths that cannot be stored. */
const oddities = (given: unknown, kept: unknown, path: Path = []): Misfit[] => {
  if (typeof given === 'number') {
    const size = Math.abs(given);
    const fine = size === 0 || (size >= SMALLEST && size <= LARGEST);
    return fine ? [] : [{ path, message: `0, or between ${SMALLEST} and ${LARGEST} in size` }];
  }
  if (!isObject(given)) return [];
  if (path.length >= DEEPEST) return [{ path, message: `Nested deeper than ${DEEPEST} levels.` }];
  return Object.entries(given).flatMap(([key, value]) => {
    const at = [...path, Array.isArray(given) ? Number(key) : key];
    if (!isObject(kept)) return oddities(value, undefined, at);
    return Object.hasOwn(kept, key) ? oddities(value, Reflect.get(kept, key), at) : [unknownField(at)];
  });
};

/** The value parsed by the schema. Throws the 422 with a fault for each field, which never repeats a value. */
export const validate = <T>(schema: z.ZodType<T>, value: unknown, where: Fault['in']): T => {
  const read = schema.safeParse(value);
  const misfits = read.success
    ? where === 'body'
      ? oddities(value, read.data)
      : []
    : read.error.issues.flatMap((issue) => misfitsOf(issue));
  if (read.success && misfits.length === 0) return read.data;
  throw validationProblem(
    misfits.map(({ path, message }) => ({ in: where, pointer: pointerTo(path), message })),
  );
};
