export type Fetch = (request: Request) => Promise<Response>;

export interface Patience {
  /** No single wait is longer, whatever Retry-After says. */
  readonly longestWaitMs?: number;
  /** After so long the last reply stands. */
  readonly givenUpAfterMs?: number;
}

/** Rejects with the signal's reason once it is aborted. Runs in browsers too. */
const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('given up'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });

/** Asks again on 404 and 503 with Retry-After, as events may be on their way; after six seconds the last reply stands. */
export const patiently =
  (ask: Fetch, { longestWaitMs = 5_000, givenUpAfterMs = 6_000 }: Patience = {}): Fetch =>
  async (request) => {
    const latest = performance.now() + givenUpAfterMs;
    for (;;) {
      const reply = await ask(request.clone());
      const waitMs = Math.min(Number(reply.headers.get('retry-after') ?? Number.NaN) * 1000, longestWaitMs);
      const worthIt = (reply.status === 404 || reply.status === 503) && Number.isFinite(waitMs);
      if (!worthIt || performance.now() + waitMs > latest) return reply;
      await reply.body?.cancel();
      await pause(waitMs, request.signal);
    }
  };
