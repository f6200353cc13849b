import { AggregateStore, type AggregateKind, type Table } from '@muster/store';
import { UnsentText, type Place } from './domain/unsent-text.ts';

/** An erasure of a caller's details does not find what somebody has typed elsewhere: so it ends by itself, and soon. */
export const UNSENT_DAYS = 1;

const unsentKind: AggregateKind<UnsentText> = {
  kind: 'UNSENT',
  schema: UnsentText,
  saysWhoChanged: true,
  hasEnded: () => true,
};

export interface UnsentStores {
  readonly unsent: AggregateStore<UnsentText>;
}

/** `table`: the callers' table, with a retention of `UNSENT_DAYS`. */
export const unsentIn = (table: Table): UnsentStores['unsent'] => new AggregateStore(table, unsentKind);

/** A place has no slash, so two people never meet. */
export const unsentId = (place: Place, username: string): string => `${place}/${username}`;
