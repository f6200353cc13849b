import * as z from 'zod';
import { Instant, decided, type Decision } from '@muster/core';
import { RefusalReason } from '../../providers/domain/refusal-reason.ts';
import type { Source } from './source.ts';

const Count = z.object({ count: z.int().min(0), lastAt: Instant.optional() });

/** Requests that are counted in a row of their own, so that no stranger's request writes the source's row. */
export const SourceCounts = z.object({
  refusals: Count.extend({ lastReason: RefusalReason.optional() }),
  /** Requests about outbound calls that belong to no contact. */
  ignoredCalls: Count,
  /** Requests that came again under the same id with other content: the first answer was given, the content not kept. */
  differing: Count,
});
export type SourceCounts = z.infer<typeof SourceCounts>;

const none: SourceCounts = { refusals: { count: 0 }, ignoredCalls: { count: 0 }, differing: { count: 0 } };

/** A request to count; of a refused one the reason, and nothing else. */
export type CountedRequest =
  | { readonly what: 'refusals'; readonly reason: RefusalReason }
  | { readonly what: 'ignoredCalls' | 'differing' };

export const addCount = (
  counts: SourceCounts = none,
  request: CountedRequest,
  at: Instant,
): Decision<SourceCounts> => {
  const { what } = request;
  const reason = what === 'refusals' ? { lastReason: request.reason } : {};
  return decided({ ...counts, [what]: { count: counts[what].count + 1, lastAt: at, ...reason } }, []);
};

/** The counts as they are shown, with the refusals that the source's row held before they were counted in a row of their own. */
export const countsAt = ({ refusals: before }: Pick<Source, 'refusals'>, counts = none): SourceCounts =>
  before === undefined
    ? counts
    : { ...counts, refusals: { ...before, ...counts.refusals, count: before.count + counts.refusals.count } };
