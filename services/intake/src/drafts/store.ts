import { AggregateStore, type AggregateKind, type Table } from '@muster/store';
import { ContactDraft } from './domain/contact-draft.ts';

const draftKind: AggregateKind<ContactDraft> = {
  kind: 'DRAFT',
  schema: ContactDraft,
  saysWhoChanged: true,
  hasEnded: () => true,
};

export interface DraftStores {
  /** In the callers' table, whose retention counts from each saving. */
  readonly drafts: AggregateStore<ContactDraft>;
}

export const draftsIn = (callersTable: Table): DraftStores['drafts'] =>
  new AggregateStore(callersTable, draftKind);
