import type { Instant } from '@muster/contracts';
import { derivedId } from '@muster/runtime/ids';
import type { Outcome } from '@muster/store';
import { arrive, type Arrival } from '../domain/arrive.ts';
import type { Contact } from '../domain/contact.ts';
import type { Source } from '../domain/source.ts';
import type { Deps } from '../deps.ts';
import { keepUntil } from './keep-until.ts';

/** One step of a call as its provider tells it. */
export interface CallStep extends Pick<
  Arrival,
  'step' | 'stand' | 'durationSeconds' | 'pressed' | 'script' | 'caller'
> {
  readonly source: Source;
  readonly callId: string;
  /** Names the request among those of its call, the same when it is repeated. */
  readonly key: string;
  readonly at: Instant;
  readonly requestId: string;
}

/** Keeps a step of a call; its contact opens with whichever step comes first. A repeated step changes nothing. */
export const takeCallStep =
  ({ contacts, callerRetentionDays }: Deps) =>
  async (given: CallStep): Promise<Outcome<Contact>> => {
    const { source, callId, key, at, requestId, ...step } = given;
    const contactId = derivedId('con', source.sourceId, callId);
    const actor = { kind: 'source' as const, id: source.sourceId };
    const cause = { key, actor, at, correlationId: contactId, causationId: requestId, exercise: false };
    return contacts.decide(contactId, cause, (contact) =>
      arrive(contact, {
        ...step,
        contactId,
        source,
        at,
        channel: 'voice',
        proof: 'signature',
        keepUntil: keepUntil(at, callerRetentionDays),
      }),
    );
  };
