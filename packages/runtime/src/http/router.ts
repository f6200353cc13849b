import { ParameterValidationError, Router } from '@aws-lambda-powertools/event-handler/http';
import { inLocalTime } from '@muster/core';
import { errorFacts, ProblemError, type ProblemFacts } from './problem.ts';
import { isList, type Route, type Routes, type RouteTable } from './routes.ts';
import { answerJson, answerRaw, type Answer, type AnyJsonHandler, type AnyRawHandler } from './answer.ts';
import { headersOf } from './event.ts';
import type { CursorKey } from './cursors.ts';
import type { Exchange } from './exchange.ts';
import type { Handlers } from './handlers.ts';
import { methodsOf, routerPath, missingMethods } from './routing.ts';
import { writeNothing, writeProblem, type ProblemPage } from './write.ts';

const noSuchRoute = new ProblemError({
  status: 404,
  rule: 'no-such-route',
  detail: 'There is nothing at this address.',
});
const noSuchMethod = (allow: string) =>
  new ProblemError({
    status: 405,
    rule: 'no-such-method',
    detail: `Here only ${allow}.`,
    headers: { allow },
  });

/** The router throws these for a path with a blank or wrongly encoded parameter. */
const isOddPath = (error: Error): boolean =>
  error instanceof URIError || error instanceof ParameterValidationError;

/** A provider repeats a webhook only after 5xx: after 409 it would drop one that lost a race. */
const factsOf = (error: Error, route: Route | undefined): ProblemFacts => {
  const facts = errorFacts(isOddPath(error) ? noSuchRoute : error);
  return route?.auth === 'signature' && facts.rule === 'busy' ? { ...facts, status: 503 } : facts;
};

const keyless: CursorKey = () => Promise.reject(new TypeError('a list without a key for its cursors'));

const answersOf = <R extends Routes>(
  table: RouteTable<R>,
  handlers: Handlers<R>,
  cursorKey: CursorKey,
): [Route, Answer][] =>
  Object.entries(table.routes).map(([operationId, route]) => {
    // Handlers<R> pairs each operation with what its schemas give; a lookup by a plain string loses that pairing.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const handler = handlers[operationId] as AnyJsonHandler & AnyRawHandler;
    return [route, route.raw ? answerRaw(handler) : answerJson(handler, cursorKey)];
  });

interface RouterOptions {
  readonly page: ProblemPage | undefined;
  readonly zone: string | undefined;
  readonly cursorKey: CursorKey | undefined;
}

/** The facts as people read them: instants in the sentence as local time, machine fields unchanged. */
const asRead = (facts: ProblemFacts, zone: string | undefined): ProblemFacts =>
  zone === undefined ? facts : { ...facts, detail: inLocalTime(facts.detail, zone) };

/** A router over the table. It finds the exchange of each event by the copy that it routes. */
export const routerOf = <R extends Routes>(
  table: RouteTable<R>,
  handlers: Handlers<R>,
  { page, zone, cursorKey = keyless }: RouterOptions,
) => {
  if (cursorKey === keyless && Object.values(table.routes).some(isList)) {
    throw new TypeError(`${table.service} has lists and no key for their cursors`);
  }
  const router = new Router();
  const exchanges = new WeakMap<object, Exchange>();
  const exchangeOf = (event: object): Exchange => {
    const exchange = exchanges.get(event);
    if (exchange === undefined) throw new TypeError('an event without an exchange');
    return exchange;
  };
  const fail = async (error: Error, event: object): Promise<Response> => {
    const exchange = exchangeOf(event);
    exchange.problem = asRead(factsOf(error, exchange.route), zone);
    exchange.error = error;
    const readsHtml = (headersOf(exchange.event)['accept'] ?? '').includes('text/html');
    return writeProblem(exchange.problem, exchange.id, readsHtml ? page : undefined);
  };

  for (const [route, answer] of answersOf(table, handlers, cursorKey)) {
    router.route(
      ({ event, params }) => answer(Object.assign(exchangeOf(event), { route, params }), route, params),
      { method: methodsOf(route, table.routes), path: routerPath(route.path) },
    );
  }
  for (const { path, method, allow } of missingMethods(table.routes)) {
    const names = allow.join(', ');
    router.route(
      ({ event }) =>
        method === 'OPTIONS' ? writeNothing(204, { allow: names }) : fail(noSuchMethod(names), event),
      { method, path: routerPath(path) },
    );
  }
  router.notFound((_error, { event }) => fail(noSuchRoute, event));
  router.errorHandler(Error, (error, { event }) => fail(error, event));
  return { router, exchanges };
};
