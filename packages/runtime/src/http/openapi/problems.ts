import type { ZodOpenApiResponseObject } from 'zod-openapi';
import { Problem } from '../problem.ts';
import { isChange, isList, needsIfMatch, takesAnyQuery, type Route } from '../routes.ts';

const problem = (description: string, headers: readonly string[] = []): ZodOpenApiResponseObject => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
  ...(headers.length > 0 && {
    headers: Object.fromEntries(headers.map((name) => [name, { schema: { type: 'string' as const } }])),
  }),
});

const gatewayOnly = (description: string): ZodOpenApiResponseObject => ({
  description,
  content: {
    'application/json': {
      schema: { type: 'object', properties: { message: { type: 'string' } } },
    },
  },
});

export const problems = {
  NotReadable: problem('The body is not JSON in UTF-8, or has a key twice.'),
  NotACursor: problem('The cursor is not one of this list and filter, or is over an hour old.'),
  NotSignedIn: {
    ...problem('No access token. API Gateway itself answers most of these, as `{ "message": … }`.'),
    content: {
      'application/problem+json': { schema: Problem },
      'application/json': { schema: { type: 'object', properties: { message: { type: 'string' } } } },
    },
  },
  NotProven: problem('The signature is missing, wrong or too old.'),
  NotAllowed: problem('The caller has none of the roles that are needed.'),
  NotFound: problem('There is no such thing. With Retry-After: it may be on its way; ask again.', [
    'Retry-After',
  ]),
  Refused: problem('A rule does not allow it now (named in `rule`), or others were faster (`busy`).', [
    'Retry-After',
  ]),
  Over: problem('It was there and is over.'),
  ChangedMeanwhile: problem(
    'If-Match is missing, or it or the body names another version than the present one.',
  ),
  TooLarge: problem('The body is too large. API Gateway itself answers above 10 MB.'),
  NotJson: problem('The body is of another type than those listed.'),
  DoesNotFit: problem('Some values do not fit; each is named in `faults`.'),
  TooMany: gatewayOnly('Too many requests; API Gateway answers by itself.'),
  OurFault: problem('Something broke on our side.'),
  TryAgain: problem('Too busy for the moment; nothing was lost.', ['Retry-After']),
} satisfies Record<string, ZodOpenApiResponseObject>;

type ProblemName = keyof typeof problems;

const STATUS: readonly (readonly [number, ProblemName, (route: Route) => boolean])[] = [
  [400, 'NotReadable', ({ body, raw }) => body !== undefined || raw === true],
  [400, 'NotACursor', isList],
  [401, 'NotSignedIn', ({ auth }) => typeof auth === 'object'],
  [401, 'NotProven', ({ auth }) => auth === 'signature'],
  [403, 'NotAllowed', ({ auth }) => typeof auth === 'object'],
  [404, 'NotFound', ({ params }) => params !== undefined],
  [409, 'Refused', ({ method }) => method !== 'GET'],
  [410, 'Over', ({ auth }) => auth === 'responder-token'],
  [
    412,
    'ChangedMeanwhile',
    (route) => route.method === 'PUT' || needsIfMatch(route) || route.namesVersion === true,
  ],
  [413, 'TooLarge', ({ method }) => method !== 'GET'],
  [415, 'NotJson', ({ auth, body, form }) => Boolean(body ?? (auth === 'responder-token' && form))],
  [
    422,
    'DoesNotFit',
    (route) =>
      !takesAnyQuery(route) ||
      Boolean(route.form) ||
      (isChange(route) && (!route.raw || Boolean(route.body))),
  ],
  [429, 'TooMany', () => true],
  [500, 'OurFault', () => true],
  [503, 'TryAgain', () => true],
];

export const problemsOf = (route: Route): Record<`${4 | 5}${string}`, { $ref: string }> =>
  Object.fromEntries(
    STATUS.filter(([status, , applies]) => applies(route) && !(status in route.replies)).map(
      ([status, name]) => [String(status), { $ref: `#/components/responses/${name}` }],
    ),
  );
