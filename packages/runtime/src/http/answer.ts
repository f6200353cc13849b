import { authorize, type Caller } from './caller.ts';
import { bytesOf, headersOf } from './event.ts';
import { listOf, openCursor, sealCursor, type CursorKey, type Query } from './cursors.ts';
import type { Exchange } from './exchange.ts';
import {
  causeOf,
  type Headers,
  type JsonRequest,
  type RawReply,
  type RawRequest,
  type RefusedReply,
} from './handlers.ts';
import { ProblemError, refusalFacts } from './problem.ts';
import { isList, type Route } from './routes.ts';
import { fingerprint, keyMark, readBody, readIfMatch, readKey, readParams, readQuery } from './read.ts';
import { writeJson, writeRaw, type JsonReply, type Written } from './write.ts';

type MaybeLater<T> = T | Promise<T>;
type Parsed = 'params' | 'query' | 'body' | 'caller';

/** A handler of a route known only at run time: its input was parsed by the route's schemas. */
export type AnyJsonHandler = (
  request: Omit<JsonRequest<Route>, Parsed> & {
    readonly params: unknown;
    readonly query: unknown;
    readonly body: unknown;
    readonly caller: Caller | undefined;
  },
) => MaybeLater<JsonReply | RefusedReply>;
export type AnyRawHandler = (
  request: Omit<RawRequest, 'params'> & { readonly params: unknown },
) => MaybeLater<RawReply | RefusedReply>;

export type Answer = (exchange: Exchange, route: Route, params: Headers) => Promise<Written>;

const refused = <R extends { readonly status: number }>(given: R | RefusedReply): R => {
  if ('status' in given) return given;
  if ('refusal' in given) {
    const { refusal, headers, version } = given;
    const etag = version === undefined ? headers : { ...headers, etag: `"${version}"` };
    throw new ProblemError(refusalFacts(refusal, etag));
  }
  throw new ProblemError(refusalFacts(given));
};

const actorOf = (caller: Caller | undefined) =>
  caller ? { kind: 'user' as const, id: caller.username } : { kind: 'system' as const, id: 'anonymous' };

/** The store's cursors inside, signed ones outside. Other routes are unchanged. */
const listing = (route: Route, params: unknown, query: Query, { at }: Exchange, key: CursorKey) => {
  const list = isList(route) ? listOf(route, params, query) : undefined;
  const { cursor } = query;
  return {
    query: async (): Promise<Query> =>
      list === undefined || typeof cursor !== 'string'
        ? query
        : { ...query, cursor: await openCursor(key, list, cursor, at) },
    reply: async (given: JsonReply): Promise<JsonReply> => {
      const { body } = given;
      if (list === undefined || typeof body !== 'object' || body === null) return given;
      if (!('nextCursor' in body) || typeof body.nextCursor !== 'string') return given;
      return { ...given, body: { ...body, nextCursor: await sealCursor(key, list, body.nextCursor, at) } };
    },
  };
};

export const answerJson =
  (handler: AnyJsonHandler, cursorKey: CursorKey): Answer =>
  async (exchange, route, params) => {
    const { event, id, at } = exchange;
    const caller = authorize(route.auth, event.requestContext.authorizer?.jwt?.claims);
    const headers = headersOf(event);
    const bytes = bytesOf(event);
    const idempotencyKey = readKey(route, headers['idempotency-key']);
    const bodyHash = fingerprint(route, params, bytes);
    const ifNoneMatch = headers['if-none-match'];
    const ifMatch = readIfMatch(route, headers['if-match']);
    const read = readParams(route, params);
    const list = listing(route, read, readQuery(route, event.rawQueryString), exchange, cursorKey);
    const given = await handler({
      params: read,
      query: await list.query(),
      body: readBody(route, headers['content-type'] ?? '', bytes),
      caller,
      request: { id, at, idempotencyKey, bodyHash, headers, ifMatch, ifNoneMatch },
      cause: causeOf(
        { id, at, bodyHash },
        actorOf(caller),
        idempotencyKey === undefined ? undefined : keyMark(idempotencyKey),
      ),
    });
    return writeJson(route, await list.reply(refused(given)), ifNoneMatch);
  };

export const answerRaw =
  (handler: AnyRawHandler): Answer =>
  async ({ event, id, at }, route, params) => {
    const body = bytesOf(event);
    readQuery(route, event.rawQueryString);
    const given = await handler({
      id,
      at,
      method: event.requestContext.http.method,
      path: event.rawPath,
      rawQuery: event.rawQueryString,
      params: readParams(route, params),
      headers: headersOf(event),
      body,
      bodyHash: fingerprint(route, params, body),
    });
    return writeRaw(refused(given));
  };
