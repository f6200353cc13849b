import type { NewEvent } from './new-event.ts';

/** A fault of one value of a request. `pointer`: RFC 6901 within the body, else its name after the slash. */
export interface Fault {
  readonly in: 'body' | 'query' | 'path' | 'header';
  readonly pointer: string;
  readonly message: string;
}

/** A broken rule: an answer, not a crash. `rule` is its name for programs and tests, `because` for people. */
export interface Refusal {
  readonly kind: 'refused' | 'not-found' | 'invalid' | 'gone';
  readonly rule: string;
  readonly because: string;
  readonly about?: Readonly<Record<string, string>>;
  /** Everything that breaks the rule, one by one, where that is more than one thing. */
  readonly details?: readonly Readonly<Record<string, string>>[];
  /** The values of the request that it is about. */
  readonly faults?: readonly Fault[];
}

/** A row of the aggregate besides its state, for what grows with time. It is written once, unless `replace` is set. */
export interface ChildRow {
  readonly sk: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Epoch seconds, after which it is no longer read and is soon removed. */
  readonly expiresAt?: number;
  readonly replace?: true;
}

/** A name that only one aggregate of the service may have. If it is taken, the rule decides again. */
export interface Claim {
  readonly name: string;
}

export interface Decided<S> {
  readonly ok: true;
  readonly unchanged?: false;
  readonly state: S;
  readonly events: readonly NewEvent[];
  /** What its save says besides its events, for people: the lines of a timeline. */
  readonly lines?: readonly object[];
  readonly childRows?: readonly ChildRow[];
  /** Child rows in the kind's private table: for what fewer may read, or what expires sooner. */
  readonly privateRows?: readonly ChildRow[];
  readonly claims?: readonly Claim[];
}

/** Success with nothing to write: it is so already. */
export interface Unchanged<S> {
  readonly ok: true;
  readonly unchanged: true;
  readonly state: S;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export type Decision<S> = Decided<S> | Unchanged<S> | Refused;

export const decided = <S>(
  state: S,
  events: readonly NewEvent[],
  extra: Pick<Decided<S>, 'lines' | 'childRows' | 'privateRows' | 'claims'> = {},
): Decided<S> => ({ ok: true, state, events, ...extra });

export const unchanged = <S>(state: S): Unchanged<S> => ({ ok: true, unchanged: true, state });

const refusing =
  (kind: Refusal['kind']) =>
  (
    rule: string,
    because: string,
    about?: Readonly<Record<string, string>>,
    details?: Refusal['details'],
  ): Refused => ({
    ok: false,
    refusal: { kind, rule, because, ...(about && { about }), ...(details && { details }) },
  });

/** The state does not allow it (409). */
export const refuse = refusing('refused');
/** What was sent cannot be meant (422). */
export const invalid = refusing('invalid');
/** It was there and is over (410). */
export const gone = refusing('gone');
/** There is no such thing (404). `what` is a noun: `contact`. */
export const notFound = (what: string): Refused =>
  refusing('not-found')(`${what}-not-found`, `There is no such ${what}.`);
