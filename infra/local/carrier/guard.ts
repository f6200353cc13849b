import type { IncomingHttpHeaders } from 'node:http';

export interface GuardedRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
}

/** Why a request is refused, if it is: requests by another host name or from a form on another site are. */
export function refusal({ method, headers }: GuardedRequest, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = headers;
  if (!hosts.includes(host)) return `This page is reached at http://${hosts.join(' and http://')} only.`;
  if (method === 'GET' || method === 'HEAD') return undefined;
  if (origin === `http://${host}`) return undefined;
  return `A request that changes something carries the header "Origin: http://${host}".`;
}
