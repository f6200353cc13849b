import { decided, notFound, unchanged, type Cause, type Decision, type Instant } from '@muster/core';
import type { AggregateStore, Loaded } from '@muster/store';
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

export interface StoredLog<Row extends Attempt> {
  readonly store: AggregateStore<Row>;
  readonly latest: Attempt | undefined;
  readonly placeOf: (next: NextAttempt) => Place;
  readonly rowOf: (attempt: AttemptIn<'requested'>) => Row;
  readonly record: (state: Row, made: AttemptResult, now: Instant) => Decision<Row>;
  /** A cause of its own for each step at an aggregate. */
  readonly causeOf: (step: 'ask' | 'settle', place: Place) => Cause;
}

/** The log of a message whose attempts are rows of a service's own kind. Of two that read the same version one requests. */
export const attemptLog = <Row extends Attempt>(given: StoredLog<Row>): AttemptLog => {
  const { store, latest, placeOf, rowOf, record, causeOf } = given;
  return {
    latest,
    request: async (attempt) => {
      const place = placeOf(attempt);
      const asked = await store.decide(place.id, causeOf('ask', place), (state, { version }) =>
        state !== undefined && version !== place.version ? unchanged(state) : decided(rowOf(attempt), []),
      );
      return asked.ok && asked.how === 'written';
    },
    record: async (made, now) => {
      const place = placeOf(made);
      const saved = await store.decide(place.id, causeOf('settle', place), (state) =>
        state ? record(state, made, now) : notFound('attempt'),
      );
      return saved.ok ? saved.state : undefined;
    },
  };
};
