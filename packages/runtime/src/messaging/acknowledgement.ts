/** How long a sender waits for the answer to what it handed over: so many looks, each so many seconds after the last. */
export const LOOKS = 3;
export const SECONDS_APART = 30;

/** Stands among the resources of an event that is published again, so that its sender's watch lets it pass. */
export const AGAIN = 'published-again';
