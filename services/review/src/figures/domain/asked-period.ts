import { InstantText, secondsBetween, type Instant } from '@muster/core';

const MOST_SECONDS = 366 * 86_400;
const EARLIEST = '2000-01-01T00:00:00.000Z';

/** The two ends of a period that somebody asks for. */
export const askedBounds = {
  from: InstantText.meta({ examples: ['2026-01-05T00:00:00Z'] }),
  to: InstantText.meta({ examples: ['2026-01-12T00:00:00Z'] }),
};

export const isAllowedPeriod = ({ from, to }: { from: Instant; to: Instant }): boolean =>
  from >= EARLIEST && from < to && secondsBetween(from, to) <= MOST_SECONDS;

/** Asked only of bounds that are instants, so that a wrong one is named alone. */
export const allowedPeriod = {
  error: 'from 2000 on, it ends after it begins, and is 366 days long at most',
  when: ({ issues }: { readonly issues: readonly unknown[] }) => issues.length === 0,
};
