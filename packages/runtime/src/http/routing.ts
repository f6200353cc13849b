import type { Route, Routes } from './routes.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof METHODS)[number];

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

export interface Entry<Target> {
  readonly method: string;
  /** `/v1/incidents/{incidentId}` */
  readonly path: string;
  readonly target: Target;
}

export interface Found<Target> {
  readonly target: Target;
  readonly params: Readonly<Record<string, string>>;
}

/** A path as browsers write it, without slashes at its end. */
const plainPath = (rawPath: string): string => {
  const path = URL.parse(`https://api.invalid${rawPath}`)?.pathname ?? '';
  if (path === '/') return path;
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
};

/** The parameters as they were meant; undefined when one is blank or wrongly encoded, which no thing is called. */
const decoded = (encoded: Readonly<Record<string, string>>): Found<unknown>['params'] | undefined => {
  try {
    const params = Object.entries(encoded).map(([name, text]) => [name, decodeURIComponent(text)] as const);
    return params.some(([, text]) => text.trim() === '') ? undefined : Object.fromEntries(params);
  } catch {
    return undefined;
  }
};

const paramsIn = (path: string): number => path.split('{').length - 1;
const segmentsIn = (path: string): number => path.split('/').length;

/** Finds the entry of a method and path: one without parameters first, then the one with the fewest of them. */
export const finderOf = <Target>(entries: readonly Entry<Target>[]) => {
  const fixed = new Map(entries.map(({ method, path, target }) => [`${method} ${path}`, target]));
  const open = entries
    .filter(({ path }) => paramsIn(path) > 0)
    .toSorted(
      (one, other) =>
        paramsIn(one.path) - paramsIn(other.path) || segmentsIn(other.path) - segmentsIn(one.path),
    )
    .map((entry) => ({
      ...entry,
      like: new RegExp(`^${entry.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
    }));
  return (method: string, rawPath: string): Found<Target> | undefined => {
    const path = plainPath(rawPath);
    const target = fixed.get(`${method} ${path}`);
    if (target !== undefined) return { target, params: {} };
    for (const entry of open) {
      const match = entry.method === method ? entry.like.exec(path) : null;
      if (match === null) continue;
      const params = decoded({ ...match.groups });
      return params && { target: entry.target, params };
    }
    return undefined;
  };
};
