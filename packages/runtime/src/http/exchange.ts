import type { Instant } from '@muster/core';
import type { ProblemFacts } from './problem.ts';
import { routeKey, type Route } from './routes.ts';
import { log, type LogFields } from '../logging/logger.ts';
import type { HttpEvent } from './event.ts';

export interface Exchange {
  readonly event: HttpEvent;
  readonly id: string;
  readonly at: Instant;
  readonly started: number;
  route?: Route;
  params?: Readonly<Record<string, string>>;
  problem?: ProblemFacts;
  error?: unknown;
}

const ID = /^[a-z]{3}_[0-9a-z]{26}$/;

const idsOf = (params: Readonly<Record<string, string>> = {}): LogFields =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => ID.test(value)));

/** The one line of a request: route key, never the path, which may hold a token. */
export const logExchange = (exchange: Exchange, status: number): void => {
  const fields = {
    routeKey: exchange.route ? routeKey(exchange.route) : '$default',
    method: exchange.event.requestContext.http.method,
    status,
    ms: Math.round(performance.now() - exchange.started),
    requestId: exchange.id,
    ...(exchange.problem && { rule: exchange.problem.rule }),
    ...idsOf(exchange.params),
  };
  if (status >= 500) log.error('request', fields, exchange.error);
  else log.info('request', fields);
};
