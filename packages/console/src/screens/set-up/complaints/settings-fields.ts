import type { BodyOf, ReplyOf } from '@muster/client';

export type Settings = ReplyOf<'readComplaintSettings'>;
export type Holiday = Settings['calendar']['changes'][number];
export type Told = Settings['tell'][number];

/** How complaints are counted, as typed. */
export type SettingsFields = {
  readonly profile: Settings['profile'];
  readonly nation: Settings['calendar']['nation'];
  readonly zone: string;
  readonly workingDays: readonly Settings['calendar']['workingDays'][number][];
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Holiday[];
  readonly tell: readonly Told[];
};

export const fieldsOf = ({ profile, calendar, tell }: Omit<Settings, 'profiles'>): SettingsFields => {
  const { nation, zone, workingDays, hours, changes } = calendar;
  return { profile, nation, zone, workingDays, ...hours, changes, tell };
};

/** The settings that the fields stand for, without the spaces around what was typed. */
export const settingsOf = (fields: SettingsFields): BodyOf<'setComplaintSettings'> => {
  const { profile, nation, zone, workingDays, from, to, changes, tell } = fields;
  return {
    profile,
    calendar: {
      nation,
      zone: zone.trim(),
      workingDays: [...workingDays],
      hours: { from: from.trim(), to: to.trim() },
      changes: changes.map((one) => ({ ...one, name: one.name.trim(), source: one.source.trim() })),
    },
    tell: tell.map((one) => ({ ...one, name: one.name.trim(), email: one.email.trim() })),
  };
};
