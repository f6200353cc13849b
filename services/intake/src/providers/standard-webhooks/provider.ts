import type { Provider } from '../provider.ts';
import { parse } from './parse.ts';
import { reply } from './reply.ts';
import { routes } from './routes.ts';
import { isSigningKey, verify } from './verify.ts';

/** Any system whose webhooks are signed by Standard Webhooks 1.0.0. */
export const standardWebhooks = {
  kind: 'generic',
  routes,
  webhooks: { events: '' },
  secretFault: (secret) =>
    isSigningKey(secret) ? undefined : 'give at least 16 random bytes in base64, as in whsec_….',
  verify,
  parse,
  reply,
} as const satisfies Provider;
