/** A provider that asks for more is asked again after this: longer and the message would have no sense any more. */
const MOST_SECONDS = 300;

/** Seconds of a Retry-After header, whole and bounded; undefined for a date, which no provider of ours sends, or nonsense. */
export const retryAfterSeconds = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,9}$/.test(header.trim())
    ? Math.min(Number(header), MOST_SECONDS)
    : undefined;
