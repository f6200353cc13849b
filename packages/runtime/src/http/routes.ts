import * as z from 'zod';
import type { UserRole } from '@muster/contracts';
import { numberInText, type ServiceName } from '@muster/core';

/** Who may call: a role (each may what the lesser ones may), a source's signature, a responder's token, or anyone. */
export type RouteAuth =
  | { readonly roles: readonly [UserRole, ...UserRole[]] }
  | 'signature'
  | 'responder-token'
  | 'public';

/** A reply that is not JSON (a page, TwiML) or, without `contentType`, has no body. */
export interface ReplyContent {
  readonly description: string;
  readonly contentType?: string;
}
export type ReplyShape = z.ZodType | ReplyContent;

/** One operation. Path parameters stand in braces, each a field of `params`. */
export interface Route {
  readonly method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  readonly auth: RouteAuth;
  readonly summary: string;
  readonly params?: z.ZodObject;
  /** Values arrive as text: coerce numbers. A name that is not here is refused with 422. */
  readonly query?: z.ZodObject;
  /** Demands If-Match, as every PATCH does: what is changed was read before. */
  readonly ifMatch?: true;
  /** Its body names the version of a part that it is made on: another than the newest is refused with 412. */
  readonly namesVersion?: true;
  /** JSON; a `z.strictObject` on commands. */
  readonly body?: z.ZodType;
  /** What a raw route's urlencoded form holds; for the document only, the handler reads the bytes itself. */
  readonly form?: z.ZodType;
  /** By status. Problems (4xx, 5xx) are documented by themselves. */
  readonly replies: Readonly<Record<number, ReplyShape>>;
  /** The handler gets the exact bytes and answers with text: webhooks, pages, forms. */
  readonly raw?: true;
}
export type Routes = Readonly<Record<string, Route>>;

export interface RouteTable<R extends Routes = Routes> {
  readonly service: ServiceName;
  readonly lambda: 'api' | 'webhook' | 'responder' | 'users' | 'complaints' | 'answers';
  readonly routes: R;
}

export const pathNames = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** API Gateway's key of a route, which is also its name in the log: `GET /v1/contacts/{contactId}`. */
export const routeKey = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`;

/** Whether the operation may change anything. */
export const isChange = ({ method }: Pick<Route, 'method'>): boolean =>
  !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Whether unknown names pass: providers and mail programs add some, and a refusal would lose a report or an answer. */
export const takesAnyQuery = ({ auth }: Pick<Route, 'auth'>): boolean =>
  auth === 'signature' || auth === 'responder-token';

const checkParams = (operationId: string, route: Route): void => {
  const named = pathNames(route.path).sort().join();
  const described = Object.keys(route.params?.shape ?? {})
    .sort()
    .join();
  if (named !== described) throw new TypeError(`${operationId}: path has {${named}}, params {${described}}`);
};

/** Declares a route table. Throws TypeError when a path and its params differ, so a wrong table never starts. */
export const defineRoutes = <const R extends Routes>(
  service: ServiceName,
  lambda: RouteTable['lambda'],
  routes: R,
): RouteTable<R> => {
  for (const [operationId, route] of Object.entries(routes)) checkParams(operationId, route);
  return { service, lambda, routes };
};

/** The query of a list: how many at a time, and where to go on. Runtime seals and opens the cursor. */
export const paging = (usual: number) => ({
  limit: numberInText().int().min(1).max(100).default(usual),
  cursor: z.string().optional().describe('The nextCursor of the page before; good for an hour.'),
});

/** A page of a list; without `nextCursor` it is the last. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });

/** Whether a change has to name the version that it was made on. */
export const needsIfMatch = ({ method, ifMatch }: Route): boolean => method === 'PATCH' || ifMatch === true;

export const isList = ({ query }: Route): boolean => query?.shape['cursor'] !== undefined;

type NoFields = Readonly<Record<string, never>>;
type Parsed<R extends Route, Part extends 'params' | 'query' | 'body', Otherwise> =
  R extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : Otherwise;

export type ParamsOf<R extends Route> = Parsed<R, 'params', NoFields>;
export type QueryOf<R extends Route> = Parsed<R, 'query', NoFields>;
export type BodyOf<R extends Route> = Parsed<R, 'body', undefined>;

/** The body a reply of this shape takes: before parsing, so plain text may stand for a branded id; a page as text. */
export type ReplyBody<Shape> = Shape extends z.ZodType
  ? z.input<Shape>
  : Shape extends { readonly contentType: string }
    ? string
    : undefined;

export const isSchema = (shape: ReplyShape): shape is z.ZodType => shape instanceof z.ZodType;
