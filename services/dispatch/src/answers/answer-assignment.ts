import { isReplyCodeOf, replyCodeOf } from '../links/reply-code.ts';
import { recordUpdate } from '../assignments/record-update.ts';
import type { Resource } from '../people/domain/resource.ts';
import { causeOfAnswer, type AnswerDeps, type AnswerRequest } from './answer-deps.ts';
import { findAssignment } from './domain/find-assignment.ts';
import { notFoundReply, recordedReply, refusedReply, whichActionReply } from './domain/replies.ts';
import type { AssignmentCommand } from './domain/text-command.ts';
import { updateOf } from './domain/update-of.ts';

/** An answer by text, of one of the people who have the number. `textSid` is the carrier's id of the text. */
export interface TextAnswer {
  readonly people: readonly Resource[];
  readonly command: AssignmentCommand;
  readonly textSid: string;
}

/** Records what a text says of an assignment, once, and gives the reply: what stands now, or why nothing was recorded. */
export const answerAssignment = async (
  deps: AnswerDeps,
  { people, command, textSid }: TextAnswer,
  request: AnswerRequest,
): Promise<string> => {
  const keys = await deps.keys();
  const found = findAssignment(people, command.code, (code, id) => isReplyCodeOf(code, id, keys));
  if (!found.ok) return notFoundReply(found, command, deps);
  const { assignmentId, person } = found;
  const { state: assignment } = await deps.assignments.load(assignmentId);
  if (assignment === undefined) return notFoundReply({ ok: false, why: 'nothing-offered' }, command, deps);
  const code = replyCodeOf(assignmentId, keys);
  const asked = updateOf(command, assignment);
  if (!asked.ok) return whichActionReply(assignment, asked.why, code);
  const recorded = await recordUpdate(
    deps,
    assignmentId,
    { update: asked.update, howKnown: 'self-report', answeredBy: 'sms' },
    causeOfAnswer(request, person.resourceId, 'text', textSid),
  );
  return recorded.ok
    ? recordedReply(recorded.assignment, command, code)
    : refusedReply(assignment, recorded.refusal, deps);
};
