import * as z from 'zod';
import type { Actor, Instant } from '@muster/contracts';

/** Why something changes: who asked, when, and under which key a repetition is known. */
export interface Cause {
  readonly key: string;
  /** Of the request's body, so that another body under the same key is noticed. */
  readonly bodyHash?: string;
  readonly actor: Actor;
  readonly at: Instant;
  readonly correlationId: string;
  readonly causationId: string;
  readonly exercise: boolean;
}

export const CauseMark = z.object({ key: z.string(), bodyHash: z.string().optional() });
export type CauseMark = z.infer<typeof CauseMark>;

export const CAUSES_KEPT = 50;

export const remember = (causes: readonly CauseMark[], { key, bodyHash }: Cause): readonly CauseMark[] =>
  [...causes, { key, ...(bodyHash !== undefined && { bodyHash }) }].slice(-CAUSES_KEPT);

/** Whether these causes hold the given one already, or hold its key for another body. */
export const met = (causes: readonly CauseMark[], cause: Cause): 'new' | 'same' | 'other-body' => {
  const mark = causes.find(({ key }) => key === cause.key);
  if (mark === undefined) return 'new';
  return mark.bodyHash === cause.bodyHash ? 'same' : 'other-body';
};
