import type { BodyOf } from '@muster/client';
import type { ComplaintKind } from '@muster/contracts';
import type { ProfileId } from '../../../texts/clock-profile.ts';
import type { Severity } from '../../../texts/complaints.ts';
import type { Complaint } from '../complaint.ts';

/** What is chosen about a query or complaint, as typed; what the person said is kept apart. */
export type LogFields = {
  readonly team: string;
  readonly kind: ComplaintKind;
  readonly severity: Severity | '';
  readonly safety: 'yes' | 'no' | '';
  readonly day: string;
  readonly time: string;
  readonly reference: string;
  readonly profile: ProfileId | '';
  readonly relation: Complaint['relation'];
  readonly concerns: readonly string[];
};

export const emptyLog = (team: string): LogFields => ({
  ...{ team, kind: 'complaint', severity: '', safety: '', day: '', time: '', reference: '', profile: '' },
  ...{ relation: 'unknown', concerns: [] },
});

/** What the person said and wants, in their words. */
export type Said = { readonly words: string; readonly outcomeWanted: string };
export const nothingSaid: Said = { words: '', outcomeWanted: '' };

/** What it hangs on, as the address names it or a person. */
export interface About {
  readonly contactId?: string;
  readonly incidentId?: string;
  readonly follows?: string;
}

/** The fields without which it cannot be logged, in the order of the form. */
export const missingOf = ({ severity, safety }: LogFields, { words }: Said) => [
  ...(words.trim() === '' ? (['words'] as const) : []),
  ...(severity === '' ? (['severity'] as const) : []),
  ...(safety === '' ? (['safety'] as const) : []),
];

/** Undefined while something is missing. */
export const newComplaint = (
  fields: LogFields,
  said: Said,
  about: About,
  receivedAt?: string,
): BodyOf<'logComplaint'> | undefined => {
  const { team, kind, severity, safety, profile, relation, concerns } = fields;
  if (severity === '' || safety === '' || said.words.trim() === '') return undefined;
  const outcomeWanted = said.outcomeWanted.trim();
  return {
    ...{ team, kind, severity, safety: safety === 'yes', relation, concerns: [...concerns], ...about },
    words: said.words.trim(),
    ...(outcomeWanted !== '' && { outcomeWanted }),
    ...(receivedAt !== undefined && { receivedAt }),
    ...(profile !== '' && { profile }),
  };
};
