import {
  compareCause,
  decided,
  notFound,
  rememberCause,
  unchanged,
  type Cause,
  type Decision,
  type Instant,
} from '@muster/core';
import type { AggregateStore, Loaded, SaveResult, Table } from '@muster/store';
import type { Attempt, AttemptIn, AttemptResult, NextAttempt } from './attempt.ts';

/** Where a message's attempts are stored. */
export interface AttemptLog {
  readonly latest: Attempt | undefined;
  /** Stores an attempt before anything is sent; false when somebody was quicker. */
  request(attempt: AttemptIn<'requested'>): Promise<boolean>;
  /** Stores what became of it, under one cause however often it is called. The attempt as it stands then, if it is there. */
  record(made: AttemptResult, now: Instant): Promise<Attempt | undefined>;
}

export type Place = Pick<Loaded<unknown>, 'id' | 'version'>;

/** A row that nobody has written, as far as is known: what is saved on it finds out. */
export const notThere = (id: string): Loaded<never> => ({
  id,
  version: 0,
  sequence: 0,
  state: undefined,
  causes: [],
});

export interface StoredLog<Row extends Attempt> {
  readonly table: Table;
  readonly store: AggregateStore<Row>;
  readonly latest: Attempt | undefined;
  readonly placeOf: (next: NextAttempt) => Loaded<Row>;
  readonly rowOf: (attempt: AttemptIn<'requested'>) => Row;
  readonly record: (state: Row, made: AttemptResult, now: Instant) => Decision<Row>;
  /** A cause of its own for each step at an aggregate. */
  readonly causeOf: (step: 'ask' | 'settle', place: Place) => Cause;
}

type Saved<Row> = { readonly how: SaveResult; readonly state: Row | undefined };

/** Decides on a row as it is known, and only when that turns out to be older on the row as it is read. */
const decideFrom = async <Row extends Attempt>(
  { table, store }: Pick<StoredLog<Row>, 'table' | 'store'>,
  known: Loaded<Row>,
  cause: Cause,
  rule: (state: Row | undefined, version: number) => Decision<Row>,
): Promise<Saved<Row> | undefined> => {
  let isKnown = true;
  const saved = await table.decide<Row | undefined>(cause, async () => {
    const loaded = isKnown ? known : await store.load(known.id);
    isKnown = false;
    if (compareCause(loaded.causes, cause) !== 'new') return { ok: true, changes: [], value: loaded.state };
    const decision = rule(loaded.state, loaded.version);
    if (!decision.ok) return decision;
    return { ok: true, changes: [store.change(loaded, decision)], value: decision.state };
  });
  return saved.ok ? { how: saved.how, state: saved.value } : undefined;
};

/** The log of a message whose attempts are rows of a service's own kind. Of two that read the same version one requests. */
export const attemptLog = <Row extends Attempt>(given: StoredLog<Row>): AttemptLog => {
  const { latest, placeOf, rowOf, record, causeOf } = given;
  let requested: Loaded<Row> | undefined;
  return {
    latest,
    request: async (attempt) => {
      const place = placeOf(attempt);
      const cause = causeOf('ask', place);
      const state = rowOf(attempt);
      const asked = await decideFrom(given, place, cause, (there, version) =>
        there !== undefined && version !== place.version ? unchanged(there) : decided(state, []),
      );
      if (asked?.how !== 'written') return false;
      requested = { ...place, version: place.version + 1, state, causes: rememberCause(place.causes, cause) };
      return true;
    },
    record: async (made, now) => {
      const place = placeOf(made);
      const known = requested ?? (await given.store.load(place.id));
      requested = undefined;
      const saved = await decideFrom(given, known, causeOf('settle', place), (state) =>
        state ? record(state, made, now) : notFound('attempt'),
      );
      return saved?.state;
    },
  };
};
