import type { Fetch } from '@muster/client';

/** So many replies are kept, the longest unused leaves first. */
const KEPT = 200;

interface Kept {
  readonly etag: string;
  /** Its bytes: in Chromium a copy of a reply can't be read any more once the signal of its request has ended, even long after. */
  readonly body: ArrayBuffer;
  readonly headers: Headers;
}

const replyOf = ({ body, headers }: Kept): Response => new Response(body.slice(0), { headers });

/** Asks with the version it already has: a reply 304 brings no body, and gives the same one again. */
export const withEtags = (ask: Fetch): Fetch => {
  const kept = new Map<string, Kept>();
  const keep = (key: string, reply: Kept): void => {
    kept.set(key, reply);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  };
  return async (request) => {
    if (request.method !== 'GET') return ask(request);
    const held = kept.get(request.url);
    if (held !== undefined) request.headers.set('if-none-match', held.etag);
    const reply = await ask(request);
    if (reply.status === 304 && held !== undefined) return replyOf(held);
    kept.delete(request.url);
    const { headers } = reply;
    const etag = headers.get('etag');
    if (etag === null || reply.status !== 200) return reply;
    const read = { etag, body: await reply.arrayBuffer(), headers };
    keep(request.url, read);
    return replyOf(read);
  };
};
