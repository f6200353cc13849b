import type { Provider } from '../provider.ts';
import { parse } from './parse.ts';
import { reply } from './reply.ts';
import { routes } from './routes.ts';
import { verify } from './verify.ts';

/** Twilio's voice webhooks (twilio.com/docs/voice/twiml). */
export const twilio = {
  kind: 'twilio',
  routes,
  webhooks: { voice: '/voice', status: '/status' },
  secretFault: (secret) =>
    /^[\x21-\x7e]+$/.test(secret)
      ? undefined
      : 'give the token as the carrier shows it, in plain characters.',
  verify,
  parse,
  reply,
} as const satisfies Provider;
