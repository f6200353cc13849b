import { type ContactId } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { keyReused } from '@muster/store';
import type { CallStep } from '../providers/domain/message.ts';
import { countRequest } from '../sources/count-request.ts';
import type { Source } from '../sources/domain/source.ts';
import type { SourceStores } from '../sources/store.ts';
import type { ProvenRequest } from '../sources/verify-source.ts';
import type { Contact, Leg } from './domain/contact.ts';
import { keepUntil } from './domain/keep-until.ts';
import { upsertContact } from './domain/upsert-contact.ts';
import type { ContactStores } from './store.ts';

export type CallDeps = ContactStores &
  Pick<SourceStores, 'sourceCounts'> & { readonly callerRetentionDays: number };

/** The contact that a source's call is, whether or not it is there. */
export const contactOfCall = ({ sourceId }: Pick<Source, 'sourceId'>, callId: string): ContactId =>
  derivedId('con', sourceId, callId);

type Step = Omit<CallStep, 'what' | 'outbound'> & { readonly leg?: Leg };

/** Keeps a step of a call; its contact opens with whichever step comes first. A repeated step changes nothing. */
export const recordCallStep = async (
  deps: CallDeps,
  { source, at, requestId }: ProvenRequest,
  { callId, key, bodyHash, ...step }: Step,
): Promise<Contact> => {
  const { sourceId } = source;
  const contactId = contactOfCall(source, callId);
  const actor = { kind: 'source' as const, id: sourceId };
  const ids = { correlationId: contactId, causationId: requestId };
  const cause = { key, bodyHash, actor, at, ...ids, exercise: false };
  const outcome = await deps.contacts.decide(contactId, cause, (contact) =>
    upsertContact(contact, {
      ...step,
      contactId,
      source,
      at,
      channel: 'voice',
      proof: 'signature',
      keepUntil: keepUntil(at, deps.callerRetentionDays),
    }),
  );
  if (outcome.ok) return outcome.state;
  const { state } = await deps.contacts.load(contactId);
  if (outcome.refusal.rule !== keyReused.refusal.rule || state === undefined) {
    throw new TypeError(`a step of a call was refused: ${outcome.refusal.rule}`);
  }
  await countRequest(deps, { sourceId, requestId, at }, { what: 'differing' });
  return state;
};
