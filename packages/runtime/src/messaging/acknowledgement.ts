/** How often, and after how many seconds each, a sender checks that its event was acknowledged. */
export const ACKNOWLEDGEMENT_CHECKS = 3;
export const SECONDS_BETWEEN_CHECKS = 30;

/** Is among the resources of an event that is published again, so that its sender's watch ignores it. */
export const PUBLISHED_AGAIN = 'published-again';
