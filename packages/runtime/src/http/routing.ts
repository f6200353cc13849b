import type { Route, Routes } from './routes.ts';
import type { HttpEvent } from './event.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof METHODS)[number];

export const routerPath = (path: string): `/${string}` => `/${path.slice(1).replaceAll(/\{(\w+)\}/g, ':$1')}`;

/** HEAD is answered as GET without its body, unless it has its own route. */
export const methodsOf = ({ method, path }: Route, routes: Routes): Method[] => {
  const ownHead = Object.values(routes).some((other) => other.method === 'HEAD' && other.path === path);
  return method === 'GET' && !ownHead ? ['GET', 'HEAD'] : [method];
};

/** For each path of the table the methods that no route has, with those that one has. */
export const missingMethods = (
  routes: Routes,
): { path: string; method: Method; allow: readonly Method[] }[] =>
  [...Map.groupBy(Object.values(routes), ({ path }) => path)].flatMap(([path, sharing]) => {
    const taken = sharing.flatMap((route) => methodsOf(route, routes));
    const allow = METHODS.filter((method) => method === 'OPTIONS' || taken.includes(method));
    return METHODS.filter((method) => !taken.includes(method)).map((method) => ({ path, method, allow }));
  });

/** Path and method only: the router would throw on an odd header or host and on a body on GET. */
export const toRouterEvent = (event: HttpEvent) => ({
  version: '2.0',
  routeKey: event.routeKey,
  rawPath: event.rawPath,
  rawQueryString: '',
  headers: {},
  isBase64Encoded: false,
  requestContext: { ...event.requestContext, domainName: 'api.invalid' },
});
