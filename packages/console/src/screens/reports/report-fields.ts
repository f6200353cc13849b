import type { BodyOf, ReplyOf } from '@muster/client';

export type Report = ReplyOf<'readReport'>['report'];
export type Recipient = Report['recipients'][number];

/** The form of a report, as typed. */
export type ReportFields = {
  readonly title: string;
  readonly team: string;
  readonly every: 'day' | 'week';
  readonly at: string;
  readonly zone: string;
  readonly recipients: readonly Recipient[];
  readonly paused: boolean;
};

export const emptyReport = (team: string, zone: string): ReportFields => ({
  title: '',
  team,
  every: 'week',
  at: '06:30',
  zone,
  recipients: [{ name: '', email: '' }],
  paused: false,
});

export const fieldsOf = ({ title, team, cadence, recipients, paused = false }: Report): ReportFields => ({
  title,
  team,
  every: cadence.every,
  at: cadence.at,
  zone: cadence.zone,
  recipients,
  paused,
});

const cadenceOf = ({ every, at, zone }: ReportFields) => ({ every, at: at.trim(), zone: zone.trim() });

const trimmed = (recipients: readonly Recipient[]): Recipient[] =>
  recipients.map((one) => ({ ...one, name: one.name.trim(), email: one.email.trim() }));

export const newReport = (fields: ReportFields): BodyOf<'createReport'> => ({
  title: fields.title.trim(),
  team: fields.team,
  cadence: cadenceOf(fields),
  recipients: trimmed(fields.recipients),
});

/** What is to be changed: the fields that differ; day, time and zone together, for they are one to the API. */
export const reportChange = (
  fields: ReportFields,
  changed: Partial<ReportFields>,
): BodyOf<'changeReport'> => ({
  ...('title' in changed && { title: fields.title.trim() }),
  ...(('every' in changed || 'at' in changed || 'zone' in changed) && { cadence: cadenceOf(fields) }),
  ...('recipients' in changed && { recipients: trimmed(fields.recipients) }),
  ...('paused' in changed && { paused: fields.paused }),
});

/** A recipient with another address is somebody else to the mail: the mark that mail came back is not theirs. */
export const withEmail = ({ name }: Recipient, email: string): Recipient => ({ name, email });
