import type { AssignmentId, Instant } from '@muster/core';
import type { Action, Assignment, IncidentRecord } from './incident-record.ts';

/** One place of the response as it was held: whoever took it on last answers for its actions. */
export interface Held {
  readonly holder: Assignment;
  readonly before: readonly Assignment[];
}

/** The offers of each place, oldest first. Those that do not name their place are linked by whom they replaced. */
export const offersByPlace = (assignments: readonly Assignment[]): readonly (readonly Assignment[])[] => {
  const places: Assignment[][] = [];
  const ofOffer = new Map<AssignmentId, number>();
  const ofNumber = new Map<number, number>();
  for (const one of assignments) {
    const { assignmentId, insteadOf, place } = one;
    const at = Math.min(
      (insteadOf && ofOffer.get(insteadOf)) ?? places.length,
      place === undefined ? places.length : (ofNumber.get(place) ?? places.length),
    );
    (places[at] ??= []).push(one);
    ofOffer.set(assignmentId, at);
    if (place !== undefined) ofNumber.set(place, at);
  }
  return places;
};

const turns = ({ assignments }: Pick<IncidentRecord, 'assignments'>): readonly (readonly Held[])[] =>
  offersByPlace(assignments).map((offers) => {
    const took = offers.filter(({ accepted }) => accepted);
    return took.map((holder, index) => ({ holder, before: took.slice(0, index) }));
  });

export const heldPlaces = (record: Pick<IncidentRecord, 'assignments'>): readonly Held[] =>
  turns(record).flatMap((held) => held.at(-1) ?? []);

export interface DoneBefore {
  readonly by: string;
  readonly at: Instant;
}

const resultBefore = (before: readonly Assignment[], actionId: string): DoneBefore | undefined => {
  for (const { resource, actions } of before) {
    const result = actions.find(({ id }) => id === actionId)?.result;
    if (result?.kind === 'done') return { by: resource.name, at: result.at };
  }
  return undefined;
};

/** Finds who had done an action before the assignment took its place over; what was found not possible is the next one's to try. */
export const doneBefore = (record: Pick<IncidentRecord, 'assignments'>) => {
  const earlier = new Map(
    turns(record).flatMap((held) => held.map(({ holder, before }) => [holder, before])),
  );
  return (assignment: Assignment, actionId: string): DoneBefore | undefined =>
    resultBefore(earlier.get(assignment) ?? [], actionId);
};

/** The last holder's actions that still ask for a result: the others have one, or were done by an earlier holder. */
export const unanswered = ({ holder, before }: Held): readonly Action[] =>
  holder.actions.filter(({ id, result }) => !result && !resultBefore(before, id));

/** Whether somebody was there: seen on scene, or known to have worked on an action. */
export const wasThere = ({ onSceneAt, actions }: Assignment): boolean =>
  onSceneAt !== undefined || actions.some(({ result }) => result !== undefined);
