import { createHash } from 'node:crypto';
import { ProblemError } from './problem.ts';
import { isChange, needsIfMatch, routeKey, takesAnyQuery, type Route } from './routes.ts';
import { validationProblem, validate } from './validate.ts';
import { queryFaults } from './query-names.ts';
import { isJson, readJson } from './json.ts';

/** Path parameters. A malformed id cannot exist, so it is told as 404. */
export const readParams = (route: Route, params: Readonly<Record<string, string>>): unknown => {
  const read = route.params?.safeParse(params);
  if (read === undefined) return {};
  if (read.success) return read.data;
  throw new ProblemError({ status: 404, rule: 'not-found', detail: 'There is no such thing.' });
};

/** The query. Throws the 422 for values that do not fit, for names that the route does not know and for a name given twice. */
export const readQuery = (route: Route, rawQuery: string): Readonly<Record<string, unknown>> => {
  const faults = takesAnyQuery(route) ? [] : queryFaults(rawQuery, Object.keys(route.query?.shape ?? {}));
  if (faults.length > 0) throw validationProblem(faults);
  return route.query ? validate(route.query, Object.fromEntries(new URLSearchParams(rawQuery)), 'query') : {};
};

/** The body; zero bytes count as `{}`, so that an action without fields needs none. Throws 400, 415 or 422. */
export const readBody = (route: Route, contentType: string, bytes: Buffer): unknown => {
  if (route.body === undefined) return undefined;
  if (bytes.length === 0) return validate(route.body, {}, 'body');
  if (!isJson(contentType)) {
    const detail = 'Send JSON in UTF-8, content-type application/json.';
    throw new ProblemError({ status: 415, rule: 'json-only', detail });
  }
  return validate(route.body, readJson(bytes), 'body');
};

/** The Idempotency-Key of a change; what only reads takes none. Throws the 422 for another form. */
export const readKey = (route: Route, header: string | undefined): string | undefined => {
  if (!isChange(route)) return undefined;
  if (header === undefined || /^[\x21-\x7e]{1,128}$/.test(header)) return header;
  throw validationProblem([
    { in: 'header', pointer: '/idempotency-key', message: '1 to 128 visible ASCII characters' },
  ]);
};

/** The version in a change's If-Match, `*` for any; undefined without one. Throws the 412 for another form. */
export const readIfMatch = (route: Route, header: string | undefined): number | '*' | undefined => {
  if (route.method !== 'PUT' && !needsIfMatch(route)) return undefined;
  if (header === '*') return '*';
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header ?? '')?.[1];
  if (version !== undefined) return Number(version);
  if (header === undefined && !needsIfMatch(route)) return undefined;
  const detail = 'Send If-Match with the ETag of the version you changed.';
  throw new ProblemError({ status: 412, rule: 'if-match-needed', detail });
};

/** A hash of a client's Idempotency-Key, which may contain personal data. */
export const keyMark = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** Distinguishes requests under the same Idempotency-Key: a hash of route, path and bytes. */
export const fingerprint = (route: Route, params: Readonly<Record<string, string>>, bytes: Buffer): string =>
  createHash('sha256')
    .update(JSON.stringify([routeKey(route), params]))
    .update(bytes)
    .digest('base64url');
