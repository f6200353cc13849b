import { ChildRows, type Table } from '@muster/store';
import { contactKind } from '../contacts/store.ts';

export interface CallerStores {
  /** Callers' details and who was shown them, in a table that only those who need it may use. */
  readonly callers: ChildRows;
}

export const callersIn = (table: Table): ChildRows => new ChildRows(table, contactKind.kind);
