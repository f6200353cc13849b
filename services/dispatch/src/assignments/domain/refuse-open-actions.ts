import { refuse, type Refused } from '@muster/core';
import type { ActiveAssignment, AssignedAction } from './assignment.ts';
import { actionDueAt } from './brief.ts';
import type { Reader } from './reader.ts';

/** Why a person is not clear yet: every mandatory action without a result, with its person and due time. */
export const refuseOpenActions = (
  assignment: ActiveAssignment,
  open: readonly AssignedAction[],
  reader: Reader = 'control-room',
): Refused => {
  const { name } = assignment.resource;
  const details = open.map((action) => {
    const dueAt = actionDueAt(assignment, action);
    return { actionId: action.id, title: action.title, who: name, ...(dueAt !== undefined && { dueAt }) };
  });
  const each = details.map(({ title, dueAt }) => `“${title}”${dueAt === undefined ? '' : `, due ${dueAt}`}`);
  const whose = reader === 'responder' ? '' : ` of ${name}’s actions`;
  const of = details.length === 1 ? `of this one${whose}` : `of each of these${whose}`;
  const because = `First say ${of} whether it is done or not possible: ${each.join('; ')}.`;
  return refuse('action-open', because, details[0], details);
};
