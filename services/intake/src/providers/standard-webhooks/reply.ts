import type { Kept, WebhookReply, WebhookRequest } from '../provider.ts';
import { EventReply } from './routes.ts';

/** The contact, and the incident that it became or joined. */
export const reply = (_request: WebhookRequest, { contactId, incident }: Kept): WebhookReply => {
  const atOnce = incident?.reportedBy === 'source' ? incident : {};
  const body = EventReply.parse({ contactId, ...atOnce, joined: incident?.as });
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
};
