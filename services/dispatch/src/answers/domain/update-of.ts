import type { AssignmentUpdate } from '../../assignments/domain/assignment-update.ts';
import { idsToConfirm, type Assignment } from '../../assignments/domain/assignment.ts';
import type { AssignmentCommand } from './text-command.ts';

/** The update that a command asks for, or that it does not say which action is done. */
export type CommandUpdate =
  | { readonly ok: true; readonly update: AssignmentUpdate }
  | { readonly ok: false; readonly why: 'which-action' | 'no-open-action' };

const doneUpdate = ({ actions }: Assignment, number: number | undefined): CommandUpdate => {
  const open = actions.filter(({ result, doneBefore }) => !result && !doneBefore);
  const [only, ...more] = open;
  if (number === undefined && only === undefined) return { ok: false, why: 'no-open-action' };
  const action = number === undefined ? (more.length === 0 ? only : undefined) : actions[number - 1];
  return action === undefined
    ? { ok: false, why: 'which-action' }
    : { ok: true, update: { kind: 'action', actionId: action.id, result: { kind: 'done' } } };
};

/** What a command changes. Understood means everything of the brief; actions are counted from 1 in the brief's order. */
export const updateOf = (command: AssignmentCommand, assignment: Assignment): CommandUpdate => {
  switch (command.kind) {
    case 'accepted':
    case 'en-route':
    case 'on-scene':
    case 'clear':
      return { ok: true, update: { kind: command.kind } };
    case 'declined':
      return { ok: true, update: { kind: 'declined', reason: command.reason } };
    case 'understood':
      return { ok: true, update: { kind: 'understood', confirmed: idsToConfirm(assignment) } };
    case 'action-done':
      return doneUpdate(assignment, command.number);
  }
};
