import { fit } from '@muster/runtime/http/validate';
import { readJson } from '@muster/runtime/http/json';
import type { Handlers } from '@muster/runtime/http/serve';
import type { Deps } from '../deps.ts';
import { doubtStandardWebhook } from '../proof/standard-webhooks.ts';
import type { webhook } from '../routes.ts';
import { takeEvent } from '../use-cases/take-event.ts';
import { GenericBody, GenericReply } from '../views.ts';
import { sourceOf } from './prove.ts';

type Answers = Pick<Handlers<typeof webhook.routes>, 'genericEvent'>;

/** Answers webhooks signed by Standard Webhooks 1.0.0. */
export const genericAnswers = (deps: Deps): Answers => ({
  genericEvent: async (request) => {
    const { body, bodyHash, headers, at, id: requestId } = request;
    const eventId = headers['webhook-id'] ?? '';
    const signed = {
      id: eventId,
      timestamp: headers['webhook-timestamp'],
      signature: headers['webhook-signature'],
      body,
    };
    const source = await sourceOf(deps, 'generic', request, (secrets) =>
      doubtStandardWebhook(secrets, signed, at),
    );
    const { type, data, timestamp: occurredAt } = fit(GenericBody, readJson(body), 'body');
    const { summary, place, hazards, caller = {} } = data;
    const facts = summary !== undefined && place !== undefined ? { summary, place, hazards } : undefined;
    const said = { type, data, place, summary, occurredAt, caller, facts };
    const outcome = await takeEvent(deps, { source, eventId, bodyHash, at, requestId, ...said });
    if (!outcome.ok) return outcome;
    const { contactId, incident } = outcome.value;
    const atOnce = incident?.reportedBy === 'source' ? incident : {};
    const reply = GenericReply.parse({ contactId, ...atOnce, joined: incident?.as });
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(reply) };
  },
});
