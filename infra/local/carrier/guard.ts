import type { IncomingHttpHeaders } from 'node:http';

export interface GuardedRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Why a request by another host name is refused. */
export function hostRefusal({ host = '' }: IncomingHttpHeaders, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (hosts.includes(host)) return undefined;
  return `This page is reached at http://${hosts.join(' and http://')} only.`;
}

/** Why a form from another site is refused. */
export function originRefusal({ method, headers }: GuardedRequest): string | undefined {
  const { host = '', origin } = headers;
  if (method === 'GET' || method === 'HEAD' || origin === `http://${host}`) return undefined;
  return `A request that changes something carries the header "Origin: http://${host}".`;
}
