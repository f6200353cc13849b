import { inLocalTime, type NotificationId } from '@muster/core';
import { loadAssignmentContext } from '../assignments/change-assignment.ts';
import type { AssignmentContext } from '../assignments/domain/assignment-context.ts';
import { isEnded } from '../assignments/domain/assignment.ts';
import { briefOf } from '../assignments/domain/brief.ts';
import { recordUpdate } from '../assignments/record-update.ts';
import { briefSpoken } from '../notifications/calls/brief-call.ts';
import type { SpokenForm } from '../notifications/calls/spoken-form.ts';
import { spokenSentences } from '../wording/domain/spoken-text.ts';
import { causeOfAnswer, type AnswerDeps, type AnswerRequest } from './answer-deps.ts';
import { updateOfKey } from './domain/update-of-key.ts';

/** A key that was pressed in a call. `step` is what was asked; `callSid` is the carrier's id of the call. */
export interface PressedKey {
  readonly notificationId: NotificationId;
  readonly callSid: string;
  readonly step: string;
  readonly key: string;
}

/** What is said next, and which keys may be pressed. */
export interface NextStep extends SpokenForm {
  readonly step: string;
}

/** The last thing said in a call. */
const last = (
  context: Pick<AssignmentContext, 'assignment'> | undefined,
  ...texts: readonly string[]
): NextStep => ({
  step: 'end',
  spoken: [...(context?.assignment.exercise ? ['Exercise.'] : []), ...texts.flatMap(spokenSentences)],
  keys: {},
});

/** The brief as it stands now, with its keys: an offer's, or those of the brief of somebody who has accepted. */
const brief = (
  { phone, zone }: AnswerDeps,
  context: AssignmentContext,
  { at }: AnswerRequest,
): NextStep | undefined => {
  const { assignment, mobilisation } = context;
  const said = isEnded(assignment) ? undefined : briefOf(assignment, mobilisation);
  return (
    said && {
      step: assignment.status === 'offered' ? 'offer' : 'brief',
      ...briefSpoken({ brief: said, phone, zone, now: at, isRepeat: false }),
    }
  );
};

/**
 * Records what a pressed key says, once, and gives what the call says next. A key that was not offered, and 9, have the brief
 * said again. Of a call that belongs to no assignment undefined is given.
 */
export const pressKey = async (
  deps: AnswerDeps,
  { notificationId, callSid, step, key }: PressedKey,
  request: AnswerRequest,
): Promise<NextStep | undefined> => {
  const { state: notification } = await deps.notifications.load(notificationId);
  const { assignmentId } = notification ?? {};
  const context = assignmentId && (await loadAssignmentContext(deps, assignmentId));
  if (context === undefined) return undefined;
  const { assignment } = context;
  const update = updateOfKey(step, key, assignment);
  const over = last(context, `You are not needed any more as ${assignment.roleTitle}.`);
  if (update === undefined) return brief(deps, context, request) ?? over;
  const recorded = await recordUpdate(
    deps,
    assignment.assignmentId,
    { update, howKnown: 'self-report', answeredBy: 'voice' },
    causeOfAnswer(request, assignment.resource.resourceId, 'call', callSid, step, key),
  );
  if (!recorded.ok) {
    const because = inLocalTime(recorded.refusal.because, deps.zone);
    return last(context, `That was not recorded. ${because}`, 'If in doubt, ring the control room.');
  }
  switch (update.kind) {
    case 'accepted':
      return brief(deps, { ...context, assignment: recorded.assignment }, request) ?? over;
    case 'declined':
      return last(context, 'You have declined. Somebody else is asked. Thank you.');
    default:
      return last(
        context,
        'Everything is confirmed. Thank you. Report where you are by the link or by text.',
      );
  }
};
