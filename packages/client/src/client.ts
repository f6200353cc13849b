import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { paths } from './api.gen.ts';
import { patiently, type Fetch, type Patience } from './patience.ts';
import type { TokenSupply } from './sign-in.ts';

/** Every operation of the public API by method and path, typed by the OpenAPI document. */
export type MusterClient = Client<paths>;

export interface ClientOptions extends Patience {
  /** The public base address, without a trailing slash. */
  readonly baseUrl: string;
  /** Absent for what needs no user. */
  readonly token?: TokenSupply;
  /** Stands in for the global fetch: to look at replies, or to bring them from elsewhere. */
  readonly fetch?: Fetch;
}

const manners = (token: TokenSupply | undefined): Middleware => ({
  async onRequest({ request }) {
    if (token !== undefined) request.headers.set('authorization', `Bearer ${await token()}`);
    if (request.method === 'POST' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID());
    }
    return request;
  },
});

/** Signs each request, gives each POST an Idempotency-Key, and asks again where the API says Retry-After. */
export const createMuster = ({
  baseUrl,
  token,
  fetch = globalThis.fetch,
  ...patience
}: ClientOptions): MusterClient => {
  const client = createClient<paths>({ baseUrl, fetch: patiently(fetch, patience) });
  client.use(manners(token));
  return client;
};

/** For a POST that may be sent again: the same key and body do nothing twice, the same key with another body is refused. */
export const withKey = (key: string) => ({ headers: { 'Idempotency-Key': key } });
