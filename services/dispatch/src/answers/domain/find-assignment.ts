import type { AssignmentId } from '@muster/core';
import type { Resource } from '../../people/domain/resource.ts';

/** The assignment that a person's text is about, or why that is not sure. */
export type FoundAssignment =
  | { readonly ok: true; readonly assignmentId: AssignmentId; readonly person: Resource }
  | { readonly ok: false; readonly why: 'unknown-code' | 'code-needed' | 'nothing-offered' };

interface Offered {
  readonly assignmentId: AssignmentId;
  readonly person: Resource;
}

/** What a person holds and was last offered, the newest first. */
const offersOf = (person: Resource): Offered[] => {
  const { duty, lastOffers = [] } = person;
  const held = 'held' in duty ? [duty.held.assignmentId] : [];
  return [...new Set([...held, ...lastOffers.toReversed()])].map((assignmentId) => ({
    assignmentId,
    person,
  }));
};

/**
 * Finds the assignment that a text from a number is about. A code has to be one of the people who have the number; without
 * a code the newest offer of the only one counts, also if it has ended: they are told so.
 */
export const findAssignment = (
  people: readonly Resource[],
  code: string | undefined,
  isCodeOf: (code: string, assignmentId: AssignmentId) => boolean,
): FoundAssignment => {
  const offers = people.flatMap(offersOf);
  if (code !== undefined) {
    const [found, another] = offers.filter(({ assignmentId }) => isCodeOf(code, assignmentId));
    return found && another === undefined ? { ok: true, ...found } : { ok: false, why: 'unknown-code' };
  }
  const [newest] = offers;
  if (newest === undefined) return { ok: false, why: 'nothing-offered' };
  return people.length > 1 ? { ok: false, why: 'code-needed' } : { ok: true, ...newest };
};
