import * as z from 'zod';
import { Instant, PlainText, Slug, SourceId, TeamId } from '@muster/contracts';
import { decided, type Decision } from '@muster/store/decision';

/** What a source speaks: Twilio's voice webhooks, or any system by Standard Webhooks. */
export const SourceKind = z.enum(['twilio', 'generic']);
export type SourceKind = z.infer<typeof SourceKind>;

/** Why a webhook was turned away. The codes are stable; `refusalWords` says what an admin can do. */
export const RefusalReason = z.enum([
  'no-signature',
  'wrong-signature',
  'query-order',
  'form',
  'age',
  'no-secret',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** What the source may do without an agent: each of its contacts is an incident of this type. */
export const ReportAtOnce = z.strictObject({ incidentType: Slug, statedOutcome: Slug.optional() });
export type ReportAtOnce = z.infer<typeof ReportAtOnce>;

export const sourceSettings = {
  name: PlainText(120),
  team: TeamId,
  /** Where its contacts wait for an agent. */
  queue: Slug,
  greeting: PlainText(500).optional(),
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
  /** The version in which an admin last changed it: counting refusals makes newer ones that concern nobody's edit. */
  settledVersion: z.int().min(1),
  refusals: z.object({
    count: z.int().min(0),
    lastReason: RefusalReason.optional(),
    lastAt: Instant.optional(),
  }),
});
export type Source = z.infer<typeof Source>;

const WORDS: Readonly<Record<RefusalReason, string>> = {
  'no-signature': 'The request was not signed. Switch signing on at the provider.',
  'wrong-signature': 'The signature does not fit. Compare secret and address with those at the provider.',
  'query-order':
    "The signature fits this address with its query in another order. Set the source's address to exactly what the provider has.",
  form: 'The signature headers are missing or not in the form of Standard Webhooks.',
  age: "The signed time is more than five minutes away from ours. Set the sender's clock.",
  'no-secret': 'This source has no secret, so nothing it sends can be proven. Give it one.',
};

/** What a refusal means and what an admin can do about it. */
export const refusalWords = (reason: RefusalReason): string => WORDS[reason];

type Changeable = Pick<Source, 'name' | 'queue' | 'greeting' | 'address'>;
/** What an admin changes; what is not given stays. */
export type SettingsChange = { readonly [Name in keyof Changeable]?: Changeable[Name] | undefined };

export const settled = (source: Source, change: SettingsChange, version: number): Decision<Source> => {
  const { name = source.name, queue = source.queue } = change;
  const { greeting = source.greeting, address = source.address } = change;
  const optional = { ...(greeting !== undefined && { greeting }), ...(address !== undefined && { address }) };
  return decided({ ...source, name, queue, ...optional, settledVersion: version }, []);
};

/** One more webhook was turned away; nothing of it is kept but the reason. */
export const refused = (source: Source, reason: RefusalReason, at: Instant): Decision<Source> =>
  decided({ ...source, refusals: { count: source.refusals.count + 1, lastReason: reason, lastAt: at } }, []);
