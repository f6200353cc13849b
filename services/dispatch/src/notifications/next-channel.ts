import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { loadAssignmentContext } from '../assignments/change-assignment.ts';
import type { AssignmentContext } from '../assignments/domain/assignment-context.ts';
import { isEnded } from '../assignments/domain/assignment.ts';
import { contactPointsOf, type ContactPoint } from '../people/domain/contact-points.ts';
import { triedPoints, type TriedPoint } from './brief-attempts.ts';
import { briefMessage } from './brief-message.ts';
import { mayHaveArrived } from './domain/choose-reached.ts';
import type { ReachStep } from './domain/order-for.ts';
import { attemptIds } from './message-attempts.ts';
import { firstBriefParts, partsOn } from './message-parts.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { readReachSteps } from './reach-steps.ts';
import { tellPerson } from './tell-person.ts';
import { Undelivered } from './send-once.ts';

type Failed = MusterEvent<'NotificationFailed'>;

/** Whether somebody still has to know: who is asked until the offer is over, who has accepted until they have had the brief. */
const mustKnow = (
  { assignment, mobilisation }: AssignmentContext,
  isReached: boolean,
  { at }: Cause,
): boolean => {
  if (isEnded(assignment) || mobilisation.status !== 'open') return false;
  return assignment.status === 'offered' ? at < assignment.acceptBy : !isReached;
};

const nextPoints = (steps: readonly ReachStep[], tried: readonly TriedPoint[]): readonly ContactPoint[] => {
  const untried = new Set(
    tried.filter(({ latest }) => latest === undefined).map(({ point }) => point.channel),
  );
  const [next] = steps
    .map(({ points }) => points.filter(({ channel }) => untried.has(channel)))
    .filter((points) => points.length > 0);
  return next ?? [];
};

/** Whether it is the brief that goes with the offer that failed, and not one that the control room asked for later. */
export const isFirstBrief = ({ data: { purpose, assignmentId, channel, notificationId } }: Failed): boolean =>
  purpose === 'brief' &&
  assignmentId !== undefined &&
  attemptIds({ parts: partsOn(firstBriefParts(assignmentId), channel) }).includes(notificationId);

/**
 * Goes on to the next step at once for somebody whose brief failed on a channel. Says whether they are reached without it: the
 * brief may have arrived on another channel, or goes out on one now. A failure there is an event of its own.
 */
export const tellOnNextChannel = async (
  deps: NotifierDeps,
  { data: { purpose, assignmentId, resourceId, channel } }: Failed,
  cause: Cause,
): Promise<boolean> => {
  if (purpose !== 'brief' || assignmentId === undefined || resourceId === undefined) return false;
  const { state: person } = await deps.resources.load(resourceId);
  if (!person || contactPointsOf(person).every((point) => point.channel === channel)) return false;
  const context = await loadAssignmentContext(deps, assignmentId);
  if (!context) return false;

  const steps = await readReachSteps(deps, context);
  // Also those that are not used any more: a text was read before its reader answered STOP.
  const others = contactPointsOf(person).filter((point) => point.channel !== channel);
  const tried = await triedPoints(deps, assignmentId, others);
  const isReached = tried.some(({ latest }) => mayHaveArrived(latest) || latest?.state === 'unsent');
  const points = mustKnow(context, isReached, cause) ? nextPoints(steps, tried) : [];
  const parts = firstBriefParts(assignmentId);
  const message = briefMessage(deps, context, { parts, isAgain: false }, cause);
  if (points.length === 0 || !message) return isReached;
  try {
    await tellPerson({ ...deps, isFirstTry: false }, points, message, cause);
  } catch (error) {
    if (!(error instanceof Undelivered)) throw error;
  }
  return true;
};
