import type { AggregateKind, AggregateStore, Table } from '@muster/store';
import { SentLetter } from './domain/letter.ts';

export const letterKind: AggregateKind<SentLetter> = {
  kind: 'LETTER',
  schema: SentLetter,
  hasEnded: ({ state }) => state === 'sent' || state === 'failed' || state === 'returned',
};

export interface LetterStores {
  readonly table: Table;
  readonly letters: AggregateStore<SentLetter>;
}
