import { inLocalTime } from '@muster/core';
import { errorFacts, ProblemError, type ProblemFacts } from './problem.ts';
import { isList, type Route, type Routes, type RouteTable } from './routes.ts';
import { answerJson, answerRaw, type Answer, type AnyJsonHandler, type AnyRawHandler } from './answer.ts';
import { headersOf } from './event.ts';
import type { CursorKey } from './cursors.ts';
import type { Exchange } from './exchange.ts';
import type { Handlers } from './handlers.ts';
import { finderOf, methodsOf, missingMethods, type Entry } from './routing.ts';
import { writeNothing, writeProblem, type ProblemPage, type Written } from './write.ts';

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

/** A provider repeats a webhook only after 5xx: after 409 it would drop one that lost a race. */
const factsOf = (error: unknown, route: Route | undefined): ProblemFacts => {
  const facts = errorFacts(error);
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

type Params = Readonly<Record<string, string>>;
type Target = (exchange: Exchange, params: Params) => Promise<Written> | Written;

/** Answers each exchange by the table's route for it. Every fault becomes a problem, also that there is no such route. */
export const routerOf = <R extends Routes>(
  table: RouteTable<R>,
  handlers: Handlers<R>,
  { page, zone, cursorKey = keyless }: RouterOptions,
): ((exchange: Exchange) => Promise<Written>) => {
  if (cursorKey === keyless && Object.values(table.routes).some(isList)) {
    throw new TypeError(`${table.service} has lists and no key for their cursors`);
  }
  const fail = (error: unknown, exchange: Exchange): Written => {
    exchange.problem = asRead(factsOf(error, exchange.route), zone);
    exchange.error = error;
    const readsHtml = (headersOf(exchange.event)['accept'] ?? '').includes('text/html');
    return writeProblem(exchange.problem, exchange.id, readsHtml ? page : undefined);
  };

  const answering = answersOf(table, handlers, cursorKey).flatMap(([route, answer]): Entry<Target>[] =>
    methodsOf(route, table.routes).map((method) => ({
      method,
      path: route.path,
      target: (exchange, params) => answer(Object.assign(exchange, { route, params }), route, params),
    })),
  );
  const missing = missingMethods(table.routes).map(({ path, method, allow }): Entry<Target> => {
    const names = allow.join(', ');
    const target: Target = (exchange) =>
      method === 'OPTIONS' ? writeNothing(204, { allow: names }) : fail(noSuchMethod(names), exchange);
    return { method, path, target };
  });
  const find = finderOf([...answering, ...missing]);

  return async (exchange) => {
    const { requestContext, rawPath } = exchange.event;
    const found = find(requestContext.http.method, rawPath);
    if (found === undefined) return fail(noSuchRoute, exchange);
    try {
      return await found.target(exchange, found.params);
    } catch (error) {
      return fail(error, exchange);
    }
  };
};
