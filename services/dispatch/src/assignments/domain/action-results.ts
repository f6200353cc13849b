import { ActionCompleted, type HowKnown } from '@muster/contracts';
import { type Instant, type Slug, decided, notFound, unchanged, type Decision } from '@muster/core';
import { identityOf, type ActionResult, type Assignment } from './assignment.ts';

const sameResult = (one: ActionResult | undefined, other: ActionResult): boolean =>
  one?.kind === other.kind && (one.kind === 'done' || other.kind === 'done' || one.reason === other.reason);

/** Gives an action of an assignment its result; a new one replaces it, the same one again changes nothing. */
export const withResult = (
  assignment: Assignment,
  { actionId, result }: { readonly actionId: Slug; readonly result: ActionResult },
  { at, howKnown }: { readonly at: Instant; readonly howKnown: HowKnown },
): Decision<Assignment> => {
  const action = assignment.actions.find(({ id }) => id === actionId);
  if (!action) return notFound('action');
  if (sameResult(action.result, result)) return unchanged(assignment);
  const actions = assignment.actions.map((other) =>
    other.id === actionId ? { ...other, result, resultAt: at } : other,
  );
  return decided<Assignment>({ ...assignment, actions }, [
    ActionCompleted.with({ ...identityOf(assignment), actionId, result, at, howKnown }),
  ]);
};
