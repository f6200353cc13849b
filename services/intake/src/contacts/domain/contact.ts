import * as z from 'zod';
import { ContactChannel, ContactClass, ContactProgress, LinkedAs } from '@muster/contracts';
import { ContactId, IncidentId, Instant, Reference, Slug, SourceId, TeamId } from '@muster/core';
import { AlarmKey } from '../../sources/domain/repeats.ts';
import { Ending } from '../../providers/domain/call-status.ts';
import { Script } from '../../providers/domain/script.ts';

/** How the origin of a contact was proven: by a source's signature, or by the agent who wrote it down. */
export const Proof = z.enum(['signature', 'agent']);

/** Whether the sender let themselves be known. What they are called or said is kept apart, in the caller's details. */
export const SenderKnown = z.enum(['given', 'withheld', 'unknown']);
export type SenderKnown = z.infer<typeof SenderKnown>;

/** A call that went out from a contact's call, by the provider's id for it. */
export const Leg = z.object({ callId: z.string(), progress: ContactProgress, ending: Ending.optional() });
export type Leg = z.infer<typeof Leg>;

/** Somebody got in touch. Nothing in it says who. */
export const Contact = z.object({
  contactId: ContactId,
  sourceId: SourceId,
  team: TeamId,
  queue: Slug,
  channel: ContactChannel,
  proof: Proof,
  receivedAt: Instant,
  occurredAt: Instant.optional(),
  alarm: AlarmKey.optional(),
  progress: ContactProgress,
  ending: Ending.optional(),
  durationSeconds: z.int().min(0).optional(),
  class: ContactClass,
  classified: z.object({ by: z.string(), at: Instant, because: z.string().optional() }).optional(),
  sender: SenderKnown,
  /** Nobody called: whoever started the exercise stands in for a caller. */
  exercise: z.literal(true).optional(),
  /** When the caller's details were erased on request, and the user who did so; none are kept from then on. */
  callerErased: z.object({ at: Instant, by: z.string() }).optional(),
  pressed: z.string().max(1).optional(),
  /** Calls that were dialled from it, as to an agent or another number: the newest twenty. */
  legs: z.array(Leg).max(20).optional(),
  /** What was answered to each step of a call, so that a repeated step gets the same. */
  answered: z.record(z.string(), Script),
  incident: z
    .object({
      incidentId: IncidentId,
      reference: Reference,
      reportedBy: z.enum(['agent', 'source']),
      /** It opened no incident: what it is to the one that there was. */
      as: LinkedAs.optional(),
    })
    .optional(),
});
export type Contact = z.infer<typeof Contact>;
