import { createHash } from 'node:crypto';
import { problemOf, type ProblemFacts } from './problem.ts';
import { isSchema, type ReplyShape, type Route } from './routes.ts';
import { checkAnswerSize } from './answer-size.ts';
import type { Headers, RawReply } from './handlers.ts';

const WITHOUT_BODY = new Set([204, 205, 304]);

/** What Lambda gives API Gateway; header names are in lower case. */
export interface Written {
  readonly statusCode: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Throws for a value that could begin a header of its own. */
const headerOf = ([name, value]: readonly [string, string]): [string, string] => {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(value))
    throw new TypeError(`the header ${name} holds what no header may`);
  return [name.toLowerCase(), value];
};

export type ProblemPage = (facts: ProblemFacts, requestId: string) => string;

const response = (statusCode: number, headers: Headers, text: string): Written => ({
  statusCode,
  headers: Object.fromEntries(
    Object.entries({
      'content-type': 'text/plain;charset=UTF-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      ...headers,
    }).map(headerOf),
  ),
  body: WITHOUT_BODY.has(statusCode) ? '' : text,
});

const etagOf = (version: number | undefined, text: string): string =>
  version === undefined
    ? `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
    : `"${version}"`;

const matches = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);

export interface JsonReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Headers;
  readonly version?: number;
}

const contentOf = (
  shape: ReplyShape,
  body: unknown,
): { readonly text: string; readonly type: string | undefined } => {
  if (isSchema(shape)) return { text: JSON.stringify(shape.parse(body)), type: 'application/json' };
  const isText = shape.contentType !== undefined && typeof body === 'string';
  return isText ? { text: body, type: `${shape.contentType}; charset=utf-8` } : { text: '', type: undefined };
};

/** The reply, parsed by its schema so that nothing unnamed leaves; a page as it is. Throws when it does not fit: our fault. */
export const writeJson = (route: Route, given: JsonReply, ifNoneMatch: string | undefined): Written => {
  const shape = route.replies[given.status];
  if (shape === undefined) throw new TypeError(`${route.path} declares no reply ${given.status}`);
  const { text, type } = contentOf(shape, given.body);
  checkAnswerSize(route, text);
  const tagged = route.method === 'GET' || given.version !== undefined;
  const headers = {
    ...(text && type !== undefined && { 'content-type': type }),
    ...(tagged && { etag: etagOf(given.version, text), 'cache-control': 'private, no-cache' }),
    ...given.headers,
  };
  const known = route.method === 'GET' && tagged && matches(ifNoneMatch, etagOf(given.version, text));
  return response(known ? 304 : given.status, headers, text);
};

export const writeRaw = (given: RawReply): Written =>
  response(given.status, { 'content-type': 'text/plain; charset=utf-8', ...given.headers }, given.body);

export const writeProblem = (
  facts: ProblemFacts,
  requestId: string,
  page: ProblemPage | undefined,
): Written =>
  page
    ? response(
        facts.status,
        { ...facts.headers, 'content-type': 'text/html; charset=utf-8' },
        page(facts, requestId),
      )
    : response(
        facts.status,
        { ...facts.headers, 'content-type': 'application/problem+json' },
        JSON.stringify(problemOf(facts, requestId)),
      );

export const writeNothing = (status: 204, headers: Headers): Written => response(status, headers, '');
