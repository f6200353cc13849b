import type { Actor, Instant, Cause, Refusal } from '@muster/core';
import type { BodyOf, ParamsOf, QueryOf, ReplyBody, Route, Routes } from './routes.ts';
import type { Caller } from './caller.ts';

export type Headers = Readonly<Record<string, string>>;

export interface RequestFacts {
  readonly id: string;
  readonly at: Instant;
  readonly idempotencyKey: string | undefined;
  readonly bodyHash: string;
  /** By lower-case name. */
  readonly headers: Headers;
  /** Required on PATCH and drafts; another version than this one is refused with `stale(present)`. */
  readonly ifMatch: number | '*' | undefined;
  readonly ifNoneMatch: string | undefined;
}

/** A JSON request, parsed by its route's schemas and admitted by its roles. */
export interface JsonRequest<R extends Route> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  readonly caller: R['auth'] extends object ? Caller : undefined;
  readonly request: RequestFacts;
  /** For the store: the key is the Idempotency-Key or the request's id; correlation is for the handler to set. */
  readonly cause: Cause;
}

/** A reply as the route's schemas allow it. `version` becomes the ETag. */
export type Reply<R extends Route> = {
  [Status in keyof R['replies'] & number]: {
    readonly status: Status;
    readonly body: ReplyBody<R['replies'][Status]>;
    readonly headers?: Headers;
    readonly version?: number;
  };
}[keyof R['replies'] & number];

/** `version` becomes the ETag, as with a reply. */
export type RefusedReply =
  | Refusal
  | {
      readonly ok: false;
      readonly refusal: Refusal;
      readonly headers?: Headers;
      readonly version?: number;
    };

export type JsonHandler<R extends Route> = (
  request: JsonRequest<R>,
) => Promise<Reply<R> | RefusedReply> | Reply<R> | RefusedReply;

/** A request as it was sent: webhooks check their signature on these bytes, pages read their forms. */
export interface RawRequest<R extends Route = Route> {
  readonly id: string;
  readonly at: Instant;
  readonly method: string;
  readonly path: string;
  readonly rawQuery: string;
  readonly params: ParamsOf<R>;
  /** By lower-case name. */
  readonly headers: Headers;
  readonly body: Buffer;
  readonly bodyHash: string;
}

export interface RawReply {
  readonly status: number;
  readonly headers?: Headers;
  readonly body: string;
}

export type RawHandler<R extends Route> = (
  request: RawRequest<R>,
) => Promise<RawReply | RefusedReply> | RawReply | RefusedReply;

export type Handlers<R extends Routes> = {
  readonly [Id in keyof R]: R[Id] extends { raw: true } ? RawHandler<R[Id]> : JsonHandler<R[Id]>;
};

export function reply<Status extends number>(status: Status): { status: Status; body: undefined };
export function reply<Status extends number, Body>(
  status: Status,
  body: Body,
  headers?: Headers,
): { status: Status; body: Body; headers?: Headers };
/** A reply: `reply(201, incident, { location })`, or without a body `reply(204)`. */
export function reply(status: number, body?: unknown, headers?: Headers) {
  return { status, body, ...(headers && { headers }) };
}

/** The reply with the version of its content, for ETag and If-Match. */
export const withVersion = <R extends { readonly status: number }>(version: number, of: R) => ({
  ...of,
  version,
});

/** A refusal to be tried again in a second, as for a thing whose events are on their way. */
export const retrySoon = (of: { readonly ok: false; readonly refusal: Refusal }) => ({
  ...of,
  headers: { 'retry-after': '1' },
});

export const causeOf = (
  request: Pick<RawRequest, 'id' | 'at' | 'bodyHash'>,
  actor: Actor,
  key: string = request.id,
): Cause => ({
  key,
  bodyHash: request.bodyHash,
  actor,
  at: request.at,
  correlationId: request.id,
  causationId: request.id,
  exercise: false,
});
