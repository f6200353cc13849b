import * as z from 'zod';
import { TextRedactionOrdered } from '@muster/contracts';
import {
  Actor,
  IncidentId,
  Instant,
  LOOK_AGAIN_SECONDS,
  MOST_LOOKS,
  RedactionId,
  decided,
  plusSeconds,
  secondsBetween,
  type Cause,
  type ChildRow,
  type Decided,
} from '@muster/core';

/** The services that keep texts of an incident. */
export const HOLDERS = ['intake', 'triage', 'dispatch', 'monitoring', 'review'] as const;
export const Holder = z.enum(HOLDERS);
export type Holder = z.infer<typeof Holder>;

const SEALED_SECONDS = 86_400;

/** `places`: texts that bear the mark. `kept`: names and codes that hold the text and cannot be without it. */
export const FoundIn = z.object({ service: Holder, places: z.int().min(0), kept: z.int().min(0) });
export type FoundIn = z.infer<typeof FoundIn>;

/** Done: a look long enough after the first found it nowhere. Comes back: each look found it. Lapsed: the sealed text left before. */
export const RedactionState = z.enum(['ordered', 'removed', 'done', 'comes-back', 'lapsed']);

/** A lead's order to remove a text. The text is not in it. */
export const Redaction = z.object({
  redactionId: RedactionId,
  incidentId: IncidentId,
  reason: z.string(),
  by: Actor,
  orderedAt: Instant,
  /** What stands where the text was. */
  mark: z.string(),
  state: RedactionState,
  lookedAt: Instant.optional(),
  found: z.array(FoundIn),
});
export type Redaction = z.infer<typeof Redaction>;

export const isOver = ({ state }: Redaction): boolean => state !== 'ordered' && state !== 'removed';

export const SEALED = 'TEXT';
export const SealedText = z.object({ text: z.string().min(1) });

const epoch = (at: Instant): number => Math.floor(Date.parse(at) / 1000);
const sealed = (text: string, at: Instant): ChildRow => ({
  sk: SEALED,
  data: { text },
  expiresAt: epoch(plusSeconds(at, SEALED_SECONDS)),
});
/** Stands where the text was sealed, and expires at once. */
const unsealed = (at: Instant): ChildRow => ({ sk: SEALED, data: {}, expiresAt: epoch(at), replace: true });

export type Order = Pick<Redaction, 'redactionId' | 'incidentId' | 'reason' | 'mark'> & {
  readonly text: string;
};

/** Keeps the order, and the text apart from it, where only what removes it reads. */
export const orderRedaction = (
  { text, ...order }: Order,
  { actor, at }: Pick<Cause, 'actor' | 'at'>,
): Decided<Redaction> => {
  const { incidentId, redactionId } = order;
  return decided(
    { ...order, by: actor, orderedAt: at, state: 'ordered', found: [] },
    [TextRedactionOrdered.with({ incidentId, redactionId })],
    { privateRows: [sealed(text, at)] },
  );
};

interface Look {
  readonly found: readonly FoundIn[];
  readonly changed: number;
  /** Which look it was, from 1. */
  readonly number: number;
}

const stateAfter = ({ orderedAt }: Redaction, { changed, number }: Look, at: Instant): Redaction['state'] => {
  if (changed === 0 && secondsBetween(orderedAt, at) >= LOOK_AGAIN_SECONDS) return 'done';
  return number >= MOST_LOOKS ? 'comes-back' : 'removed';
};

/** Notes a look through all services. After the last one the text is unsealed for good. */
export const noteLook = (redaction: Redaction, look: Look, at: Instant): Decided<Redaction> => {
  const state = stateAfter(redaction, look, at);
  const after: Redaction = { ...redaction, state, lookedAt: at, found: [...look.found] };
  return decided(after, [], { privateRows: isOver(after) ? [unsealed(at)] : [] });
};

/** The text left before the last look: who still finds it orders its removal again. */
export const lapse = (redaction: Redaction): Decided<Redaction> =>
  decided<Redaction>({ ...redaction, state: 'lapsed' }, []);
