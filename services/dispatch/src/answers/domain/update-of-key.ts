import type { AssignmentUpdate } from '../../assignments/domain/assignment-update.ts';
import { idsToConfirm, type Assignment } from '../../assignments/domain/assignment.ts';

/** What a key says in a step of a call; undefined for one that asks to hear it again, or means nothing there. */
export const updateOfKey = (
  step: string,
  key: string,
  assignment: Assignment,
): Extract<AssignmentUpdate, { kind: 'accepted' | 'declined' | 'understood' }> | undefined => {
  if (step === 'offer') {
    return key === '1' ? { kind: 'accepted' } : key === '2' ? { kind: 'declined' } : undefined;
  }
  return step === 'brief' && key === '1'
    ? { kind: 'understood', confirmed: idsToConfirm(assignment) }
    : undefined;
};
