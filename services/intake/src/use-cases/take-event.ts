import { type Attempt, type TableOutcome } from '@muster/store';
import { met, type Cause } from '@muster/core';
import { arrive } from '../domain/arrive.ts';
import type { Contact } from '../domain/contact.ts';
import type { Deps } from '../deps.ts';
import { countAtSource } from './count-at-source.ts';
import { keepUntil } from './keep-until.ts';
import { contactIdOf, keepingOf, situationOf, type SystemEvent } from './keep-event.ts';

/** Keeps an event as a contact; reported at once, it opens an incident or joins the one open for its alarm. */
export const takeEvent = async (deps: Deps, event: SystemEvent) => {
  const { source, eventId, at, requestId, occurredAt } = event;
  const contactId = contactIdOf(event);
  const cause: Cause = {
    key: `event:${eventId}`,
    bodyHash: event.bodyHash,
    actor: { kind: 'source', id: source.sourceId },
    at,
    correlationId: contactId,
    causationId: requestId,
    exercise: false,
  };
  let differs = false;
  const attempt = async (): Promise<Attempt<Contact>> => {
    const situation = await situationOf(deps, event);
    const { loaded, key } = situation;
    const before = met(loaded.causes, cause);
    if (loaded.state && before !== 'new') {
      differs = before === 'other-body';
      return { ok: true, changes: [], value: loaded.state };
    }
    const received = arrive(loaded.state, {
      contactId,
      source,
      at,
      occurredAt,
      alarm: key,
      channel: 'webhook',
      proof: 'signature',
      step: 'event',
      stand: { progress: 'completed' },
      caller: event.caller,
      keepUntil: keepUntil(at, deps.callerRetentionDays),
    });
    if (!received.ok) return received;
    return received.unchanged
      ? { ok: true, changes: [deps.contacts.change(loaded, received)], value: received.state }
      : keepingOf(deps, situation, event)(received);
  };
  const outcome: TableOutcome<Contact> = await deps.table.decide(cause, attempt);
  if (differs) {
    await countAtSource(deps, { sourceId: source.sourceId, requestId, at }, { what: 'differing' });
  }
  return outcome;
};
