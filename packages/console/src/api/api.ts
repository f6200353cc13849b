import { createMuster, type MusterClient } from '@muster/client';
import type { Session } from '../session/session.ts';
import { withEtags } from './etag-fetch.ts';
import { readServerClock } from './server-clock.ts';

/** A request that takes longer counts as unanswered; milliseconds. */
const LONGEST_MS = 15_000;

/** The API as the person who is signed in. A refused token is renewed once; a request ends after fifteen seconds. */
export const createApi = (session: Session): MusterClient => {
  const ask = async (request: Request): Promise<Response> => {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(LONGEST_MS)]);
    const reply = await fetch(request, { signal });
    readServerClock(reply, Date.now());
    return reply;
  };
  const renewing = async (request: Request): Promise<Response> => {
    const again = request.clone();
    const reply = await ask(request);
    if (reply.status !== 401) return reply;
    await session.renew();
    again.headers.set('authorization', `Bearer ${await session.token()}`);
    return ask(again);
  };
  return createMuster({ baseUrl: location.origin, token: () => session.token(), fetch: withEtags(renewing) });
};
