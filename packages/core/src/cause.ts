import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Actor } from './actor.ts';
import type { Instant } from './instant.ts';

/** Why something changes: who asked, when, and the key by which a repetition is recognised. */
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

/** What is kept of a cause: 72 bits of a hash of its key, and of its body where it has one. */
export const CauseMark = z.string().min(12);
export type CauseMark = z.infer<typeof CauseMark>;

export const CAUSES_KEPT = 50;

const MARK = 12;
const short = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, MARK);

const markOf = ({ key, bodyHash }: Cause): CauseMark =>
  short(key) + (bodyHash === undefined ? '' : short(bodyHash));

export const rememberCause = (causes: readonly CauseMark[], cause: Cause): readonly CauseMark[] =>
  [...causes, markOf(cause)].slice(-CAUSES_KEPT);

const hasBody = (mark: CauseMark): boolean => mark.length > MARK;

/** Whether the given cause is among these, or its key with another body. Without both hashes bodies count as equal. */
export const compareCause = (causes: readonly CauseMark[], cause: Cause): 'new' | 'same' | 'other-body' => {
  const mark = markOf(cause);
  const known = causes.find((one) => one.slice(0, MARK) === mark.slice(0, MARK));
  if (known === undefined) return 'new';
  return known === mark || !hasBody(known) || !hasBody(mark) ? 'same' : 'other-body';
};
