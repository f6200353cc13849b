import * as z from 'zod';
import { Instant, PlainText, Slug, SourceId, TeamId, decided, type Decision } from '@muster/core';
import { RefusalReason } from '../../providers/domain/refusal-reason.ts';
import { Repeats } from './repeats.ts';

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
  /** Minutes after which an event that arrives late is old: a person looks before anybody is sent. */
  oldAfterMinutes: z.int().min(1).max(10_080).optional(),
};

/** A telephone line, a detector or another system that sends contacts, proven by its signature. */
export const Source = z.object({
  sourceId: SourceId,
  kind: z.string(),
  ...sourceSettings,
  createdAt: Instant,
  /** The version of its secret that is in force; absent while it is the current one of Secrets Manager. */
  secretVersion: z.string().optional(),
  /** The version in which an admin last changed it: counting refusals here made newer ones that no edit depends on. */
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
export const changeSettings = (
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
