import type { Fetch } from '@muster/client';

/** So many replies are kept, the longest unused leaves first. */
const KEPT = 200;

interface Kept {
  readonly etag: string;
  readonly reply: Response;
}

/** Asks with the version it already has: a reply 304 brings no body, and gives the same one again. */
export const withEtags = (ask: Fetch): Fetch => {
  const kept = new Map<string, Kept>();
  const keep = (key: string, reply: Response): void => {
    const etag = reply.headers.get('etag');
    kept.delete(key);
    if (etag === null || !reply.ok) return;
    kept.set(key, { etag, reply: reply.clone() });
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  };
  return async (request) => {
    if (request.method !== 'GET') return ask(request);
    const held = kept.get(request.url);
    if (held !== undefined) request.headers.set('if-none-match', held.etag);
    const reply = await ask(request);
    if (reply.status === 304 && held !== undefined) return held.reply.clone();
    keep(request.url, reply);
    return reply;
  };
};
