import type { Provider } from '../provider.ts';
import { parse } from './parse.ts';
import { reply } from './reply.ts';
import { routes } from './routes.ts';
import { verify } from './verify.ts';

/** Twilio's webhooks of calls and texts (twilio.com/docs/voice/twiml, twilio.com/docs/messaging/twiml). */
export const twilio = {
  kind: 'twilio',
  routes,
  webhooks: { voice: '/voice', status: '/status', message: '/message' },
  secretFault: (secret) =>
    /^[\x21-\x7e]+$/.test(secret)
      ? undefined
      : 'give the token as the carrier shows it, in plain characters.',
  verify,
  parse,
  reply,
} as const satisfies Provider;
