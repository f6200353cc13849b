import { systemClock, type Clock } from '../aws/clock.ts';
import type { CursorKey } from './cursors.ts';
import type { HttpEvent, HttpResult } from './event.ts';
import { logExchange, type Exchange } from './exchange.ts';
import type { Handlers } from './handlers.ts';
import { routerOf } from './router.ts';
import type { ProblemPage } from './write.ts';
import { lambda, type LambdaHandler } from '../aws/lambda.ts';
import type { Routes, RouteTable } from './routes.ts';

export type { Caller } from './caller.ts';
export { causeOf, reply, retrySoon, withVersion } from './handlers.ts';
export type {
  Handlers,
  JsonHandler,
  JsonRequest,
  RawHandler,
  RawReply,
  RawRequest,
  RefusedReply,
  Reply,
  RequestFacts,
} from './handlers.ts';
export type { HttpEvent, HttpResult } from './event.ts';
export { stale } from './problem.ts';

export interface ServeOptions {
  readonly clock?: Clock;
  /** Shown instead of a problem document to a caller that reads HTML. */
  readonly problemPage?: ProblemPage;
  /** The IANA zone in whose local time problem details show moments; without it they stay instants in UTC. */
  readonly zone?: string;
  /** For a table with lists. */
  readonly cursorKey?: CursorKey;
}

/** The Lambda handler of a route table: one function for each operation, everything else of HTTP done here. */
export const serve = <R extends Routes>(
  table: RouteTable<R>,
  handlers: Handlers<R>,
  { clock = systemClock, problemPage, zone, cursorKey }: ServeOptions = {},
): LambdaHandler<HttpEvent, HttpResult> => {
  const answer = routerOf(table, handlers, { page: problemPage, zone, cursorKey });
  return lambda(async (event) => {
    const id = event.requestContext.requestId;
    const exchange: Exchange = { event, id, at: clock(), started: performance.now() };
    const written = await answer(exchange);
    logExchange(exchange, written.statusCode);
    return event.requestContext.http.method === 'HEAD' ? { ...written, body: '' } : written;
  });
};
