import type { Decided } from '@muster/core';
import type { AssignedAction, Assignment } from './assignment.ts';

type DoneBefore = NonNullable<AssignedAction['doneBefore']>;

const doneIn = ({ actions, resource, offeredAt }: Assignment): ReadonlyMap<string, DoneBefore> =>
  new Map(
    actions.flatMap(({ id, result, resultAt = offeredAt, doneBefore }) => {
      if (result?.kind === 'done') return [[id, { by: resource.name, at: resultAt }] as const];
      return doneBefore ? [[id, doneBefore] as const] : [];
    }),
  );

/** The offer of a place with the actions that earlier holders had done: nobody has to do them again. */
export const takeOverActions = (
  offer: Decided<Assignment>,
  before: Assignment | undefined,
): Decided<Assignment> => {
  if (before === undefined) return offer;
  const done = doneIn(before);
  const actions = offer.state.actions.map((action) => {
    const doneBefore = done.get(action.id);
    return { ...action, ...(doneBefore && { doneBefore }) };
  });
  return { ...offer, state: { ...offer.state, actions } };
};
