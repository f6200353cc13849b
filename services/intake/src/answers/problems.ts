import type * as z from 'zod';
import { ProblemError, type Fault } from '@muster/runtime/problem';
import { refusalWords, type RefusalReason } from '../domain/source.ts';

export const notProven = (reason: RefusalReason): ProblemError =>
  new ProblemError({ status: 401, rule: reason, detail: refusalWords(reason) });

export const noSuchSource = (): ProblemError =>
  new ProblemError({ status: 404, rule: 'source-not-found', detail: 'There is no such source.' });

/** 503: it could not be checked now; sent again it will be. */
export const cannotCheck = (): ProblemError =>
  new ProblemError({
    status: 503,
    rule: 'cannot-check',
    detail: 'The signature could not be checked. Nothing was kept; send it again.',
    headers: { 'retry-after': '1' },
  });

const pointer = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part)}`).join('');

/** The value as the schema has it. Throws the 422 with a fault per field, which never repeats a value. */
export const fitted = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }): Fault => ({
    in: 'body',
    pointer: pointer(path),
    message,
  }));
  throw new ProblemError({
    status: 422,
    rule: 'does-not-fit',
    detail: 'Some values do not fit; see faults.',
    faults,
  });
};
