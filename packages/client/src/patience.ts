import { setTimeout as pause } from 'node:timers/promises';

export type Fetch = (request: Request) => Promise<Response>;

const tries = 6;
const longestMs = 5_000;

/**
 * Asks again when the API says that it is worth it: 404 or 503 with Retry-After. A well-formed incident id answers 404
 * like that while its events are on their way to whoever was asked. Six tries; then the last reply stands.
 */
export const patiently =
  (ask: Fetch): Fetch =>
  async (request) => {
    for (let left = tries; ; left -= 1) {
      const reply = await ask(request.clone());
      const seconds = Number(reply.headers.get('retry-after') ?? Number.NaN);
      const worthIt = (reply.status === 404 || reply.status === 503) && Number.isFinite(seconds);
      if (!worthIt || left <= 1) return reply;
      await reply.body?.cancel();
      await pause(
        Math.min(seconds * 1000, longestMs),
        undefined,
        request.signal ? { signal: request.signal } : {},
      );
    }
  };
