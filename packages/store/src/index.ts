export * from './decision.ts';
export * from './errors.ts';
export { met, type Cause, type CauseMark } from './cause.ts';
export type {
  AggregateKind,
  Change,
  How,
  IndexKey,
  IndexName,
  Indexes,
  Loaded,
  Outcome,
  Page,
} from './aggregate.ts';
export { Table, keyReused, type Attempt, type TableOptions, type TableOutcome } from './table.ts';
export { AggregateStore, type Item } from './aggregate-store.ts';
export { BesideRows, type BesideItem } from './beside-rows.ts';
export { eventFromRow, eventIdOf } from './event-row.ts';
export { unpacked } from './packing.ts';
export { cursorAfter, placeIn } from './cursor.ts';
