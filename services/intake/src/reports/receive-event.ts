import { compareCause, type Cause } from '@muster/core';
import type { Attempt, TableOutcome } from '@muster/store';
import type { Contact } from '../contacts/domain/contact.ts';
import { keepUntil } from '../contacts/domain/keep-until.ts';
import { upsertContact } from '../contacts/domain/upsert-contact.ts';
import { countRequest } from '../sources/count-request.ts';
import type { SourceStores } from '../sources/store.ts';
import {
  contactIdOf,
  decideEvent,
  readContext,
  type DecideEventDeps,
  type ReceivedEvent,
} from './decide-event.ts';
import type { WithTable } from './store.ts';

export type EventDeps = DecideEventDeps &
  Pick<SourceStores, 'sourceCounts'> &
  WithTable & { readonly callerRetentionDays: number };

const causeOf = ({ eventId, bodyHash, source, at, requestId }: ReceivedEvent, contactId: string): Cause => ({
  key: `event:${eventId}`,
  bodyHash,
  actor: { kind: 'source', id: source.sourceId },
  at,
  correlationId: contactId,
  causationId: requestId,
  exercise: false,
});

/** Keeps an event as a contact; reported at once, it opens an incident or joins the one open for its alarm. */
export const receiveEvent = async (deps: EventDeps, event: ReceivedEvent): Promise<TableOutcome<Contact>> => {
  const { source, at, requestId, occurredAt, caller } = event;
  const contactId = contactIdOf(event);
  const cause = causeOf(event, contactId);
  let differs = false;
  const attempt = async (): Promise<Attempt<Contact>> => {
    const context = await readContext(deps, event);
    const { loaded, key } = context;
    const before = compareCause(loaded.causes, cause);
    if (loaded.state && before !== 'new') {
      differs = before === 'other-body';
      return { ok: true, changes: [], value: loaded.state };
    }
    const received = upsertContact(loaded.state, {
      contactId,
      source,
      at,
      occurredAt,
      alarm: key,
      channel: 'webhook',
      proof: 'signature',
      step: 'event',
      status: { progress: 'completed' },
      caller,
      keepUntil: keepUntil(at, deps.callerRetentionDays),
    });
    if (!received.ok) return received;
    return received.unchanged
      ? { ok: true, changes: [deps.contacts.change(loaded, received)], value: received.state }
      : decideEvent(deps, received, context, event);
  };
  const outcome = await deps.table.decide(cause, attempt);
  if (differs) {
    await countRequest(deps, { sourceId: source.sourceId, requestId, at }, { what: 'differing' });
  }
  return outcome;
};
