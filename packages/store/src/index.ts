export type {
  AggregateKind,
  Change,
  SaveResult,
  IndexKey,
  IndexName,
  Indexes,
  Listed,
  Loaded,
  Outcome,
  Page,
} from './aggregate.ts';
export { Table, keyReused, type Attempt, type TableOptions, type TableOutcome } from './table.ts';
export type { EventWindow } from './queries.ts';
export { AggregateStore, type Item } from './aggregate-store.ts';
export { ChildRows, type ChildItem } from './child-rows.ts';
export { eventIdOf, eventsOf, readEvents } from './save-row.ts';
export { ListRows, listRow, listedWhole } from './list-rows.ts';
export { listRowOf } from './list-of-save.ts';
export { decompressRow } from './compression.ts';
export { cursorAfter, placeIn } from './cursor.ts';
export { isInParts } from './parts.ts';
export type { Row } from './rows.ts';
