import * as z from 'zod';
import { routeTables } from '../../../infra/bundling/api-document.ts';
import type { Route } from '@muster/runtime/http/routes';
import { httpEvent } from '@muster/runtime/testing/invoke';
import { API_URL } from './environment.ts';
import type { Lambda } from './lambdas.ts';

export type Call = (name: string, event: unknown) => Promise<unknown>;

const Result = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
});

const patternOf = ({ path }: Route): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);

/** Every operation of the API with the Lambda that answers it. */
export const operations = routeTables.flatMap(({ service, lambda, routes }) =>
  Object.entries<Route>(routes).map(([id, route]) => ({
    id,
    route,
    lambda: `${service}/${lambda}`,
    pattern: patternOf(route),
  })),
);

/** What a signed-in user sends: a token that this gateway takes for theirs. */
export const tokenOf = (username: string, groups: readonly string[]): string =>
  `${username}:${groups.join(' ')}`;

const claimsOf = (authorization: string | null) => {
  const [, username, groups] = /^Bearer ([^:]+):(.*)$/.exec(authorization ?? '') ?? [];
  return username === undefined
    ? undefined
    : { token_use: 'access', username, 'cognito:groups': `[${groups ?? ''}]` };
};

const asText = /^(application\/json|text\/)/i;

/** API Gateway's part: finds the Lambda of a request, turns away who has no token where one is needed, hands bytes on. */
export const gateway =
  (call: Call, has: (name: string) => Lambda | undefined, nextId: () => string) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = url.pathname.slice(new URL(API_URL).pathname.replace(/\/$/, '').length);
    const found = operations.find(
      ({ route, pattern }) => route.method === request.method && pattern.test(path),
    );
    if (found === undefined || has(found.lambda) === undefined)
      return Response.json({ title: 'no such path' }, { status: 404 });
    const claims = claimsOf(request.headers.get('authorization'));
    if (typeof found.route.auth === 'object' && claims === undefined) {
      return Response.json({ message: 'Unauthorized' }, { status: 401 });
    }
    const bytes = Buffer.from(await request.arrayBuffer());
    const base64 = !asText.test(request.headers.get('content-type') ?? '');
    const event = httpEvent({
      method: request.method,
      path: path + url.search,
      headers: Object.fromEntries(request.headers),
      base64,
      ...(bytes.length > 0 && { body: bytes }),
      ...(claims && { claims }),
    });
    const requestContext = { ...event.requestContext, requestId: nextId() };
    const { statusCode, headers, body } = Result.parse(
      await call(found.lambda, { ...event, requestContext }),
    );
    const empty = request.method === 'HEAD' || [204, 303, 304].includes(statusCode);
    return new Response(empty ? null : body, { status: statusCode, headers });
  };
