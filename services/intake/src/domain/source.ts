import * as z from 'zod';
import { Instant, Slug, SourceId, TeamId } from '@muster/contracts';

/** What a source speaks: Twilio's voice webhooks, or any system by Standard Webhooks. */
export const SourceKind = z.enum(['twilio', 'generic']);
export type SourceKind = z.infer<typeof SourceKind>;

/** Why a webhook was turned away. The codes are stable; `REFUSAL_REASONS` says what an admin can do. */
export const RefusalReason = z.enum([
  'no-signature',
  'wrong-signature',
  'query-order',
  'other-body',
  'form',
  'age',
  'no-secret',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** What the source may do without an agent: each of its contacts is an incident of this type. */
export const ReportAtOnce = z.strictObject({ incidentType: Slug, statedOutcome: Slug.optional() });
export type ReportAtOnce = z.infer<typeof ReportAtOnce>;

/** Settings that an admin gives and changes. */
export const sourceSettings = {
  name: z.string().trim().min(1).max(120),
  team: TeamId,
  /** Where its contacts wait for an agent. */
  queue: Slug,
  /** Spoken to who calls. */
  greeting: z.string().trim().min(1).max(500).optional(),
  /** The exact address that the provider calls and signs, where it is not the one Muster gives out. */
  address: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  reportAtOnce: ReportAtOnce.optional(),
};

/** A telephony provider or another system that sends contacts, proven by its signature. */
export const Source = z.object({
  sourceId: SourceId,
  kind: SourceKind,
  ...sourceSettings,
  createdAt: Instant,
  refusals: z.object({
    count: z.int().min(0),
    lastReason: RefusalReason.optional(),
    lastAt: Instant.optional(),
  }),
});
export type Source = z.infer<typeof Source>;
