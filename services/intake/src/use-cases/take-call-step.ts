import type { ContactId, Instant } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import { keyReused } from '@muster/store';
import { arrive, type Arrival } from '../domain/arrive.ts';
import type { Contact } from '../domain/contact.ts';
import type { Source } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { countAtSource } from './count-at-source.ts';
import { keepUntil } from './keep-until.ts';

/** One step of a call as its provider tells it. */
export interface CallStep extends Pick<
  Arrival,
  'step' | 'stand' | 'durationSeconds' | 'pressed' | 'script' | 'caller' | 'leg'
> {
  readonly source: Source;
  readonly callId: string;
  /** Names the request among those of its call, the same when it is repeated. */
  readonly key: string;
  /** Of what the request says: a repetition that says something else is counted at the source. */
  readonly bodyHash: string;
  readonly at: Instant;
  readonly requestId: string;
}

/** The contact that a source's call is, whether or not it is there. */
export const contactOfCall = ({ sourceId }: Pick<Source, 'sourceId'>, callId: string): ContactId =>
  derivedId('con', sourceId, callId);

/** Keeps a step of a call; its contact opens with whichever step comes first. A repeated step changes nothing. */
export const takeCallStep = async (deps: Deps, given: CallStep): Promise<Contact> => {
  const { source, callId, key, bodyHash, at, requestId, ...step } = given;
  const { sourceId } = source;
  const contactId = contactOfCall(source, callId);
  const actor = { kind: 'source' as const, id: sourceId };
  const ids = { correlationId: contactId, causationId: requestId };
  const cause = { key, bodyHash, actor, at, ...ids, exercise: false };
  const outcome = await deps.contacts.decide(contactId, cause, (contact) =>
    arrive(contact, {
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
  await countAtSource(deps, { sourceId, requestId, at }, { what: 'differing' });
  return state;
};
