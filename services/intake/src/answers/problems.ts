import { ProblemError } from '@muster/runtime/http/problem';
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
