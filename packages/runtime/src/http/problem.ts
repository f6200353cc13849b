import * as z from 'zod';
import { STALE } from '@muster/store/stale';
import type { Refusal } from '@muster/core';

export { stale } from '@muster/store/stale';

export const Fault = z.object({
  in: z.enum(['body', 'query', 'path', 'header']),
  /** RFC 6901 within the body; of a query value, path parameter or header its name after the slash. */
  pointer: z.string(),
  message: z.string(),
});
export type Fault = z.infer<typeof Fault>;

/** The answer to every refused or failed request (RFC 9457, `application/problem+json`). */
export const Problem = z
  .object({
    type: z.string().describe('Stable: urn:muster:problem: and the rule.'),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    rule: z.string(),
    requestId: z.string(),
    about: z.record(z.string(), z.string()).optional(),
    faults: z.array(Fault).optional(),
    details: z
      .array(z.record(z.string(), z.string()))
      .optional()
      .describe('Everything that the rule holds against it, one by one.'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export type ProblemStatus = keyof typeof TITLES;
const TITLES = {
  400: 'Not readable',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'No such method here',
  409: 'Refused',
  410: 'Over',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Does not fit',
  500: 'Our fault',
  503: 'Try again',
} as const;

export interface ProblemFacts {
  readonly status: ProblemStatus;
  readonly rule: string;
  readonly detail: string;
  readonly about?: Readonly<Record<string, string>>;
  readonly faults?: readonly Fault[];
  readonly details?: Refusal['details'];
  readonly headers?: Readonly<Record<string, string>>;
}

export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly facts: ProblemFacts;
  constructor(facts: ProblemFacts) {
    super(facts.rule);
    this.facts = facts;
  }
}

export const problemOf = (facts: ProblemFacts, requestId: string): Problem => ({
  type: `urn:muster:problem:${facts.rule}`,
  title: TITLES[facts.status],
  status: facts.status,
  detail: facts.detail,
  rule: facts.rule,
  requestId,
  ...(facts.about && { about: facts.about }),
  ...(facts.faults && { faults: [...facts.faults] }),
  ...(facts.details && { details: facts.details.map((one) => ({ ...one })) }),
});

const STATUS = { refused: 409, 'not-found': 404, invalid: 422, gone: 410 } as const;

export const refusalFacts = (
  { kind, rule, because, about, details, faults }: Refusal,
  headers?: Readonly<Record<string, string>>,
): ProblemFacts => ({
  status: rule === STALE ? 412 : STATUS[kind],
  rule,
  detail: because,
  ...(about && { about }),
  ...(details && { details }),
  ...(faults && { faults }),
  ...(headers && { headers }),
});

const TRANSIENT_NAMES = new Set([
  'ThrottledError',
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'LimitExceededException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'InternalServerError',
  'InternalServiceError',
  'InternalServiceErrorException',
  'InternalErrorException',
  'SlowDown',
  'TimeoutError',
  'RequestTimeout',
  'NetworkingError',
]);
const TRANSIENT_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** True for a transient fault: throttling, a time-out, a lost connection. */
export const isTransient = (error: unknown): boolean =>
  error instanceof Error &&
  (TRANSIENT_NAMES.has(error.name) ||
    ('code' in error && typeof error.code === 'string' && TRANSIENT_CODES.has(error.code)));

/** The problem document of an error, without the error's own message. */
export const errorFacts = (error: unknown): ProblemFacts => {
  if (error instanceof ProblemError) return error.facts;
  const name = error instanceof Error ? error.name : '';
  if (name === 'ConflictError') {
    return {
      status: 409,
      rule: 'busy',
      detail: 'Others are changing the same thing. Send it again.',
      headers: { 'retry-after': '1' },
    };
  }
  if (name === 'TooLargeError') {
    const field = error instanceof Error && 'field' in error ? error.field : undefined;
    const detail = 'This is more than one change may hold.';
    return typeof field === 'string'
      ? {
          status: 413,
          rule: 'too-large',
          detail: `${detail} Shorten ${field}, most of it.`,
          about: { field },
        }
      : { status: 413, rule: 'too-large', detail: `${detail} Send less.` };
  }
  return isTransient(error)
    ? {
        status: 503,
        rule: 'try-again',
        detail: 'Too busy for the moment. Nothing was lost; send it again.',
        headers: { 'retry-after': '1' },
      }
    : { status: 500, rule: 'fault', detail: 'Something broke on our side. It has been logged.' };
};
