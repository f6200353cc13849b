import { sceneOf } from '@muster/contracts';
import { readJson } from '@muster/runtime/http/json';
import { validate } from '@muster/runtime/http/validate';
import type { SystemEvent } from '../domain/message.ts';
import type { WebhookRequest } from '../provider.ts';
import { EventBody } from './routes.ts';
import { eventIdOf } from './verify.ts';

/** What a system says happened. */
export const parse = (request: WebhookRequest): SystemEvent => {
  const { type, data, timestamp: occurredAt } = validate(EventBody, readJson(request.body), 'body');
  const { summary, place, hazards, caller = {} } = data;
  const facts =
    summary !== undefined && place !== undefined ? { summary, place, hazards, ...sceneOf(data) } : undefined;
  const { bodyHash } = request;
  const eventId = eventIdOf(request);
  return { what: 'event', eventId, bodyHash, type, data, place, summary, occurredAt, caller, facts };
};
