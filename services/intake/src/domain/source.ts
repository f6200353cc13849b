import * as z from 'zod';
import { Instant, PlainText, Slug, SourceId, TeamId, decided, type Decision } from '@muster/core';
import { Repeats } from './repeats.ts';

/** What a source speaks: Twilio's voice webhooks, or any system by Standard Webhooks. */
export const SourceKind = z.enum(['twilio', 'generic']);
export type SourceKind = z.infer<typeof SourceKind>;

/** Why a webhook was turned away. The codes are stable; `refusalWords` says what an admin can do. */
export const RefusalReason = z.enum([
  'no-signature',
  'wrong-signature',
  'query-order',
  'body-hash',
  'no-body-hash',
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
  repeats: Repeats.optional(),
  /** Minutes after which an event that is told late is old: a person looks before anybody is sent. */
  oldAfterMinutes: z.int().min(1).max(10_080).optional(),
};

/** A telephony provider or another system that sends contacts, proven by its signature. */
export const Source = z.object({
  sourceId: SourceId,
  kind: SourceKind,
  ...sourceSettings,
  createdAt: Instant,
  /** The version of its secret that is in force; absent while it is the current one of Secrets Manager. */
  secretVersion: z.string().optional(),
  /** The version in which an admin last changed it: counting refusals here made newer ones that concern nobody's edit. */
  settledVersion: z.int().min(1),
  refusals: z
    .object({
      count: z.int().min(0),
      lastReason: RefusalReason.optional(),
      lastAt: Instant.optional(),
    })
    .optional(),
});
export type Source = z.infer<typeof Source>;

const WORDS: Readonly<Record<RefusalReason, string>> = {
  'no-signature': 'The request was not signed. Switch signing on at the provider.',
  'wrong-signature': 'The signature does not fit. Compare secret and address with those at the provider.',
  'query-order':
    "The signature fits this address with its query in another order. Set the source's address to exactly what the provider has.",
  'body-hash':
    'The address is signed, but its bodySHA256 is not the hash of the body that arrived. Pass the body on unchanged.',
  'no-body-hash':
    'The signature fits the address alone, as for JSON, but the address has no bodySHA256 and so nothing proves the body. ' +
    'Have the provider add it (Twilio does for JSON), or send a form.',
  form: 'The signature headers are missing or not in the form of Standard Webhooks.',
  age: "The signed time is more than five minutes away from ours. Set the sender's clock.",
  'no-secret': 'This source has no secret, so nothing it sends can be proven. Give it one.',
};

/** What a refusal means and what an admin can do about it. */
export const refusalWords = (reason: RefusalReason): string => WORDS[reason];

interface AlarmSettings {
  readonly repeats?: Source['repeats'] | null;
  readonly oldAfterMinutes?: Source['oldAfterMinutes'] | null;
}

const withAlarmSettings = (source: Source, change: AlarmSettings): Source => {
  const { repeats, oldAfterMinutes, ...rest } = source;
  const after = {
    repeats: change.repeats === undefined ? repeats : change.repeats,
    oldAfterMinutes: change.oldAfterMinutes === undefined ? oldAfterMinutes : change.oldAfterMinutes,
  };
  return {
    ...rest,
    ...(after.repeats && { repeats: after.repeats }),
    ...(after.oldAfterMinutes && { oldAfterMinutes: after.oldAfterMinutes }),
  };
};

/** What an admin changes; what is not given stays, null takes a setting away. */
export interface SettingsChange extends AlarmSettings {
  readonly name?: Source['name'] | undefined;
  readonly queue?: Source['queue'] | undefined;
  readonly greeting?: Source['greeting'] | null;
  readonly address?: Source['address'] | null;
}

/** Changes settings, and the version of its secret when there is a new one. */
export const settled = (
  source: Source,
  { name = source.name, queue = source.queue, greeting, address, ...alarms }: SettingsChange,
  secretVersion: string | undefined,
  version: number,
): Decision<Source> => {
  const { greeting: oldGreeting, address: oldAddress, ...rest } = withAlarmSettings(source, alarms);
  const kept = {
    greeting: greeting === undefined ? oldGreeting : (greeting ?? undefined),
    address: address === undefined ? oldAddress : (address ?? undefined),
  };
  return decided(
    {
      ...rest,
      name,
      queue,
      ...(kept.greeting !== undefined && { greeting: kept.greeting }),
      ...(kept.address !== undefined && { address: kept.address }),
      ...(secretVersion !== undefined && { secretVersion }),
      settledVersion: version,
    },
    [],
  );
};
