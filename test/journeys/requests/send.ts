import type { Credentials, PlainRequest } from './callers.ts';

/** What was answered, and to what. */
export interface Answered {
  readonly what: string;
  readonly status: number;
  /** Headers and body. */
  readonly text: string;
}

/** Whether a request of this method may have a body. */
export const takesBody = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** Sends a request as it is and follows no redirect. */
export async function send(what: string, url: string, init: RequestInit = {}): Promise<Answered> {
  const reply = await fetch(url, { redirect: 'manual', ...init });
  const headers = JSON.stringify([...reply.headers]);
  return { what, status: reply.status, text: `${headers} ${await reply.text()}` };
}

/** Sends a request with somebody's credentials, as JSON; `body` stands in for the body that they do not bring. */
export const sendWith = (
  what: string,
  { method, url }: PlainRequest,
  { headers, body: own }: Credentials,
  body?: string,
): Promise<Answered> => {
  const sent = takesBody(method) ? (own ?? body) : undefined;
  return send(what, url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(sent !== undefined && { body: sent }),
  });
};
