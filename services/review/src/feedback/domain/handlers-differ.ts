import { refuse, type Refused } from '@muster/core';
import { currentStage, type Complaint } from './complaint.ts';

/** Why a person whom the complaint concerns does nothing to it; undefined for others. */
export const refuseConcerned = ({ concerns }: Complaint, person: string): Refused | undefined =>
  concerns.includes(person)
    ? refuse('handler-is-concerned', `The complaint concerns ${person}: somebody else handles it.`, {
        person,
      })
    : undefined;

/** Of a colleague, or a relative of one, nothing is decided before it is known of whom: they must not handle it. */
const refuseUnnamed = ({ relation, concerns }: Complaint): Refused | undefined =>
  (relation === 'colleague' || relation === 'relative-of-colleague') && concerns.length === 0
    ? refuse(
        'colleague-not-named',
        'It comes from a colleague, or a relative of one. Name the colleague among those whom it concerns: they do not handle it.',
      )
    : undefined;

/** Why somebody may not work on the present stage; undefined where they may. */
export const refuseHandler = (complaint: Complaint, person: string): Refused | undefined => {
  const refused = refuseUnnamed(complaint) ?? refuseConcerned(complaint, person);
  if (refused) return refused;
  if (complaint.second && complaint.first.workedOn.includes(person)) {
    return refuse('same-handler', `${person} worked on the first stage: somebody else handles the second.`, {
      person,
    });
  }
  return undefined;
};

/** Those who worked on the present stage, with one more. */
export const withWorker = (complaint: Complaint, person: string): readonly string[] => {
  const { workedOn } = currentStage(complaint);
  return workedOn.includes(person) ? workedOn : [...workedOn, person].slice(-30);
};
