import { refuse, type Refused } from '@muster/core';
import { currentStage, type Complaint } from './complaint.ts';

/** Why somebody may not work on the present stage; undefined where they may. */
export const refuseHandler = (complaint: Complaint, person: string): Refused | undefined => {
  if (complaint.concerns.includes(person)) {
    return refuse('handler-is-concerned', `The complaint is about ${person}: somebody else handles it.`, {
      person,
    });
  }
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
