import { createMuster, type MusterClient } from '@muster/client';
import type { Session } from '../session/session.ts';
import { withEtags } from './etag-fetch.ts';
import { readServerClock } from './server-clock.ts';

/** A request that takes longer counts as unanswered; milliseconds. What is only read is soon asked for again. */
const LONGEST_MS = { read: 6_000, change: 15_000 } as const;

/** The API as the person who is signed in. A refused token is renewed once; where somebody may not, their rights are looked at anew. */
export const createApi = (session: Session): MusterClient => {
  const ask = async (request: Request): Promise<Response> => {
    const signal = AbortSignal.any([
      request.signal,
      AbortSignal.timeout(request.method === 'GET' ? LONGEST_MS.read : LONGEST_MS.change),
    ]);
    const reply = await fetch(request, { signal });
    readServerClock(reply, Date.now());
    return reply;
  };
  const renewing = async (request: Request): Promise<Response> => {
    const again = request.clone();
    const reply = await ask(request);
    if (reply.status === 403) session.lookAgain();
    if (reply.status !== 401) return reply;
    await session.renew();
    again.headers.set('authorization', `Bearer ${await session.token()}`);
    return ask(again);
  };
  return createMuster({ baseUrl: location.origin, token: () => session.token(), fetch: withEtags(renewing) });
};
