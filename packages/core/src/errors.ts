/** Others were faster five times in a row: 409 over HTTP, a retry from a queue. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
}

/** The table takes no more for now: 503 with Retry-After. */
export class ThrottledError extends Error {
  override readonly name = 'ThrottledError';
  readonly retryAfterSeconds: number = 1;
}

/** A stored row does not fit its schema; retrying does not help. */
export class CorruptStateError extends Error {
  override readonly name = 'CorruptStateError';
}

/** An event's detail is larger than the bus takes, or a transaction has more rows than the engine takes. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
  /** The part of an event that takes most of it. */
  readonly field: string | undefined;

  constructor(message: string, { field }: { readonly field?: string | undefined } = {}) {
    super(message);
    this.field = field;
  }
}

export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
}
