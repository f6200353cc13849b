import { isDeepStrictEqual } from 'node:util';
import type { Cause, Decided } from '@muster/core';
import type { AggregateKind, Listed, Loaded, Write } from './aggregate.ts';
import { keyAttributes } from './list-rows.ts';
import { LIST, STATE, partition, type Row } from './rows.ts';
import { saveRow, type Save } from './save-row.ts';
import { lighterRow, type Kept } from './saved-state.ts';
import type { Table } from './table.ts';

interface Place<S> {
  readonly kind: AggregateKind<S>;
  readonly table: Table;
}

const asStored = (state: unknown): unknown => JSON.parse(JSON.stringify(state ?? null));
const keptOf = (state: unknown, causes: Kept['causes']): Kept => ({ state: asStored(state), causes });

const keysOf = <S>({ indexes }: AggregateKind<S>, state: S): Row => keyAttributes(indexes?.(state) ?? {});

const changedBy = ({ saysWhoChanged }: Pick<AggregateKind<never>, 'saysWhoChanged'>, cause: Cause): Row =>
  saysWhoChanged ? { changed: { by: cause.actor, at: cause.at } } : {};

const expiry = (expiresAt: number | undefined): Row => (expiresAt === undefined ? {} : { expiresAt });

type OfSave = Pick<Save, 'decided' | 'cause' | 'kept' | 'list'>;

const rowOfSave = <S>(
  { kind: { kind } }: Place<S>,
  { id, version, sequence }: Loaded<S>,
  save: OfSave,
  more: Row,
): Row => ({ ...saveRow({ kind, id, version: version + 1, sequence, ...save }), ...more });

const saveWrite = <S>({ kind: { kind }, table }: Place<S>, { id, version }: Loaded<S>, row: Row): Write => ({
  table: table.name,
  what: `${partition(kind, id)} save ${version + 1}`,
  row,
});

/** The row by which an aggregate is found in lists, unless it is there as it should be; without keys once it leaves them. */
const listWrites = <S>(
  { kind, table }: Place<S>,
  { id, version, state: before }: Loaded<S>,
  state: S,
  expiresAt: number | undefined,
): Write[] => {
  const [keys, former] = [keysOf(kind, state), before === undefined ? {} : keysOf(kind, before)];
  const isListed = Object.keys(keys).length > 0;
  if (!isListed && Object.keys(former).length === 0) return [];
  const isSame = isDeepStrictEqual([keys, asStored(state)], [former, asStored(before)]);
  if (isSame && expiresAt === undefined) return [];
  const pk = partition(kind.kind, id);
  const row = {
    pk,
    sk: LIST,
    version: version + 1,
    ...(isListed && { state }),
    ...keys,
    ...expiry(expiresAt),
  };
  return [{ table: table.name, what: `${pk} list`, row, ifVersion: 'any' }];
};

/** The row in lists, if this save is the first or changes it. */
const changedList = <S>(
  { listed }: AggregateKind<S>,
  { state: before }: Loaded<S>,
  state: S,
): Listed | undefined => {
  const list = listed?.(state);
  const former = before === undefined ? undefined : listed?.(before);
  return isDeepStrictEqual(asStored(list), asStored(former)) ? undefined : list;
};

const appended = <S>(place: Place<S>, loaded: Loaded<S>, decided: Decided<S>, cause: Cause): Write[] => {
  const { kind, table } = place;
  const state = kind.schema.parse(decided.state);
  const [hasEnded, own] = [kind.hasEnded?.(state) === true, table.expiryAfter(cause.at)];
  // Never before the save that it follows, which would then be taken for the newest.
  const expiresAt = own === undefined ? undefined : Math.max(own, loaded.expiresAt ?? 0);
  const more = {
    ...changedBy(kind, cause),
    ...expiry(expiresAt),
    ...(expiresAt !== undefined && !hasEnded && { living: true }),
  };
  const list = changedList(kind, loaded, state);
  const rowOf = (kept: NonNullable<Save['kept']>) =>
    rowOfSave(place, loaded, { decided, cause, kept, list }, more);
  // An ended aggregate's saves expire each by itself.
  const row =
    kind.deltas && !hasEnded
      ? lighterRow(loaded, expiresAt, keptOf(state, loaded.causes), rowOf)
      : rowOf({ state, causes: loaded.causes });
  return [
    saveWrite(place, loaded, row),
    ...listWrites(place, loaded, state, hasEnded ? expiresAt : undefined),
  ];
};

const overwritten = <S>(place: Place<S>, loaded: Loaded<S>, decided: Decided<S>, cause: Cause): Write[] => {
  const { kind, table } = place;
  const { events, lines = [] } = decided;
  const state = kind.schema.parse(decided.state);
  const expiresAt = table.expiryAfter(cause.at);
  const pk = partition(kind.kind, loaded.id);
  const row = {
    pk,
    sk: STATE,
    version: loaded.version + 1,
    sequence: loaded.sequence + events.length,
    causes: loaded.causes,
    state,
    ...changedBy(kind, cause),
    ...(kind.hasEnded?.(state) && expiry(expiresAt)),
    ...keysOf(kind, state),
  };
  const { version } = loaded;
  const write = { table: table.name, what: `${pk} state`, row, ...(version > 0 && { ifVersion: version }) };
  const says = events.length + lines.length > 0;
  return [
    write,
    ...(says
      ? [saveWrite(place, loaded, rowOfSave(place, loaded, { decided, cause }, expiry(expiresAt)))]
      : []),
  ];
};

/** The rows of a save: its state, its events and its lines. */
export const stateWrites = <S>(
  place: Place<S>,
  loaded: Loaded<S>,
  decided: Decided<S>,
  cause: Cause,
): Write[] => (place.kind.appends ? appended : overwritten)(place, loaded, decided, cause);
