import type { BodyOf } from '@muster/client';
import type { ComplaintKind } from '@muster/contracts';
import type { ProfileId } from '../../../../texts/clock-profile.ts';
import type { Severity } from '../../../../texts/complaints.ts';
import type { Complaint } from '../../complaint.ts';
import type { Whole } from '../use-complaint.ts';

/** What is said of how serious it is, and what was logged, as typed. */
export type AssessFields = {
  readonly severity: Severity | '';
  readonly safety: 'yes' | 'no' | '';
  readonly kind: ComplaintKind;
  readonly profile: ProfileId | '';
  readonly relation: Complaint['relation'];
  readonly concerns: readonly string[];
  readonly words: string;
  readonly outcomeWanted: string;
};

export const fieldsOf = ({ complaint, words = '', outcomeWanted = '' }: Whole): AssessFields => {
  const { assessed, kind, profile, relation, concerns } = complaint;
  return {
    severity: assessed?.severity ?? '',
    safety: assessed === undefined ? '' : assessed.safety ? 'yes' : 'no',
    ...{ kind, profile, relation, concerns, words, outcomeWanted },
  };
};

/** What is to be changed: the fields that differ. Of the first assessment both parts are there, or the API says what lacks. */
export const assessment = (
  { severity, safety, kind, profile, relation, concerns, words, outcomeWanted }: AssessFields,
  changed: Partial<AssessFields>,
  incidentId?: string,
): BodyOf<'assessComplaint'> => ({
  ...('severity' in changed && severity !== '' && { severity }),
  ...('safety' in changed && safety !== '' && { safety: safety === 'yes' }),
  ...('kind' in changed && { kind }),
  ...('profile' in changed && profile !== '' && { profile }),
  ...('relation' in changed && { relation }),
  ...('concerns' in changed && { concerns: [...concerns] }),
  ...('words' in changed && words.trim() !== '' && { words: words.trim() }),
  ...('outcomeWanted' in changed && outcomeWanted.trim() !== '' && { outcomeWanted: outcomeWanted.trim() }),
  ...(incidentId !== undefined && { incidentId }),
});
