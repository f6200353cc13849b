import * as z from 'zod';
import { Instant, decided, type Decision } from '@muster/core';
import { RefusalReason, type Source } from './source.ts';

const Counted = z.object({ count: z.int().min(0), lastAt: Instant.optional() });

/** What happened at a source and is counted beside it, so that no stranger's request writes the source's own row. */
export const SourceCounts = z.object({
  refusals: Counted.extend({ lastReason: RefusalReason.optional() }),
  /** Requests about outbound calls that belong to no contact. */
  ignoredCalls: Counted,
  /** Requests that came again under the same id with other content: the first answer was given, the content not kept. */
  differing: Counted,
});
export type SourceCounts = z.infer<typeof SourceCounts>;

const none: SourceCounts = { refusals: { count: 0 }, ignoredCalls: { count: 0 }, differing: { count: 0 } };

/** Something to count; of a refusal the reason, and nothing else of the request. */
export type Happening =
  | { readonly what: 'refusals'; readonly reason: RefusalReason }
  | { readonly what: 'ignoredCalls' | 'differing' };

/** One more of it. */
export const counted = (
  counts: SourceCounts = none,
  happening: Happening,
  at: Instant,
): Decision<SourceCounts> => {
  const { what } = happening;
  const reason = what === 'refusals' ? { lastReason: happening.reason } : {};
  return decided({ ...counts, [what]: { count: counts[what].count + 1, lastAt: at, ...reason } }, []);
};

/** The counts as they are shown, with the refusals that stood in the source itself before they were counted beside it. */
export const countsAt = ({ refusals: before }: Pick<Source, 'refusals'>, counts = none): SourceCounts =>
  before === undefined
    ? counts
    : { ...counts, refusals: { ...before, ...counts.refusals, count: before.count + counts.refusals.count } };
