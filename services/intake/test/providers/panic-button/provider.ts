import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { Provider } from '../../../src/providers/provider.ts';
import { webhookRoute } from '../../../src/providers/routes.ts';

const Pressed = z.object({ press: z.string(), room: z.string() });

/** The signature of a panic button: HMAC-SHA256 over the body, in hexadecimal digits. */
export const panicSignature = (secret: string, body: string | Buffer): string =>
  createHmac('sha256', secret).update(body).digest('hex');

/** A provider that Muster does not have: what a third one takes. */
export const panicButton: Provider = {
  kind: 'panic-button',
  routes: {
    panicButtonPressed: webhookRoute('/webhooks/panic-button/{sourceId}/pressed', {
      summary: 'Panic button: somebody pressed it.',
      body: Pressed,
      replies: { 200: { description: 'The contact.', contentType: 'text/plain' } },
    }),
  },
  webhooks: { pressed: '/pressed' },
  secretFault: (secret) => (secret.includes(' ') ? 'give it without spaces.' : undefined),
  verify: ({ headers, body }, secrets) => {
    const signature = headers['x-panic-signature'];
    if (secrets.length === 0) return 'no-secret';
    if (signature === undefined) return 'no-signature';
    return secrets.some((secret) => panicSignature(secret, body) === signature)
      ? undefined
      : 'wrong-signature';
  },
  parse: ({ body, bodyHash }) => {
    const data = Pressed.parse(JSON.parse(body.toString('utf8')));
    return {
      what: 'event',
      eventId: data.press,
      bodyHash,
      type: 'button.pressed',
      data,
      place: undefined,
      summary: undefined,
      occurredAt: undefined,
      caller: { name: data.room },
      facts: undefined,
    };
  },
  reply: (_request, { contactId }) => ({
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: `kept as ${contactId ?? 'nothing'}`,
  }),
};
