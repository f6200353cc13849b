import type { MusterEvent } from '@muster/contracts';
import { secondsBetween, type AssignmentId, type Cause } from '@muster/core';
import { loadAssignmentContext } from '../assignments/change-assignment.ts';
import type { AssignmentContext } from '../assignments/domain/assignment-context.ts';
import { isEnded, type OfferedAssignment } from '../assignments/domain/assignment.ts';
import type { Mobilisation } from '../response/domain/mobilisation.ts';
import { endBrief, isSentAnywhere, isTriedElsewhere } from './brief-attempts.ts';
import { briefMessage } from './brief-message.ts';
import { dueSteps } from './domain/due-steps.ts';
import { isTried } from './message-attempts.ts';
import { firstBriefParts, type MessageParts } from './message-parts.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { readReachSteps } from './reach-steps.ts';
import { tellPerson } from './tell-person.ts';

/** Nobody is called about an offer that ended longer ago: what is redriven later leaves the queue. */
const CALL_WITHIN_SECONDS = 3600;

interface BriefOrder {
  readonly assignmentId: AssignmentId;
  readonly context: AssignmentContext | undefined;
  readonly parts: MessageParts;
  /** Asked for by the control room: an earlier one may have arrived all the same. */
  readonly isAgain: boolean;
  /** The event of the offer, by which its later steps are looked at. */
  readonly offer?: MusterEvent<'AssignmentOffered'>;
}

/**
 * Sends a brief to whoever is to go, until it is known sent or they are off the job: at once where the first step of their order
 * says, and where a later one does once its moment has come. Only an offer has a time limit: after it nobody is told too late, and
 * of one that ended without an answer a brief not known to be sent is told as failed.
 */
const sendBrief = async (
  deps: NotifierDeps,
  { assignmentId, context, parts, isAgain, offer }: BriefOrder,
  cause: Cause,
): Promise<void> => {
  if (context === undefined) throw new Error(`no such assignment as was offered: ${assignmentId}`);
  const { assignment, resource } = context;
  const { status, offeredAt, acceptBy } = assignment;
  const isUnanswered = status === 'offered' || status === 'expired';
  if (isUnanswered && acceptBy <= cause.at) {
    if (secondsBetween(acceptBy, cause.at) > CALL_WITHIN_SECONDS) return;
    return endBrief(deps, parts, resource, cause);
  }
  const message = briefMessage(deps, context, { parts, isAgain }, cause);
  if (isEnded(assignment) || !message) return;
  if (status !== 'offered' && !isAgain && (await isSentAnywhere(deps, assignmentId, resource))) return;

  const steps = await readReachSteps(deps, context);
  const isOpen = status === 'offered' && offer !== undefined;
  const { points, lookAgainInSeconds } = dueSteps(steps, { offeredAt, acceptBy, isOpen }, cause.at);
  const moreFollow = offer !== undefined && lookAgainInSeconds !== undefined;
  const [asked, told] = await Promise.allSettled([
    moreFollow ? deps.lookAgain(offer, lookAgainInSeconds) : undefined,
    tellPerson(deps, points, message, cause, { moreFollow }),
  ]);
  if (told.status === 'rejected') throw told.reason;
  if (asked.status === 'rejected') throw asked.reason;
};

/** The offer that the response's place still shows, as its event has it; undefined where more has happened. */
const offerIn = (
  response: Mobilisation | undefined,
  { data, metadata }: MusterEvent<'AssignmentOffered'>,
): OfferedAssignment | undefined => {
  const { assignmentId, place } = data;
  if (response?.status !== 'open' || place === undefined) return undefined;
  const shown = response.places[place];
  if (shown?.state !== 'offered' || shown.assignmentId !== assignmentId) return undefined;
  const { correlationId, exercise } = metadata;
  return { status: 'offered', ...data, place, correlationId, exercise, reference: response.facts.reference };
};

/** An offer with its person and response: by the response and the event alone where that is enough. What an earlier holder did, only the assignment says. */
const offeredContext = async (
  deps: NotifierDeps,
  event: MusterEvent<'AssignmentOffered'>,
): Promise<AssignmentContext | undefined> => {
  const { assignmentId, incidentId, insteadOf, resource } = event.data;
  if (deps.isFirstTry === true && insteadOf === undefined) {
    const [{ state: person }, { state: mobilisation }] = await Promise.all([
      deps.resources.load(resource.resourceId),
      deps.mobilisations.load(incidentId),
    ]);
    const assignment = offerIn(mobilisation, event);
    if (person && mobilisation && assignment) return { assignment, resource: person, mobilisation };
  }
  return loadAssignmentContext(deps, assignmentId);
};

/** Briefs a person who is offered a place, also one who has said yes by then. */
export const briefPerson = async (
  deps: NotifierDeps,
  offer: MusterEvent<'AssignmentOffered'>,
  cause: Cause,
): Promise<void> => {
  const { assignmentId } = offer.data;
  const context = await offeredContext(deps, offer);
  const parts = firstBriefParts(assignmentId);
  await sendBrief(deps, { assignmentId, context, parts, isAgain: false, offer }, cause);
};

/** Goes on to the next step of an offer, if it still waits for an answer: who has answered is rung no more, on any channel. */
export const tellNextStep = async (
  deps: NotifierDeps,
  offer: MusterEvent<'AssignmentOffered'>,
  cause: Cause,
): Promise<void> => {
  const { assignmentId } = offer.data;
  const context = await loadAssignmentContext(deps, assignmentId);
  if (context !== undefined) {
    const { assignment, mobilisation } = context;
    if (assignment.status !== 'offered' || assignment.acceptBy <= cause.at) return;
    if (mobilisation.status !== 'open') return;
  }
  const parts = firstBriefParts(assignmentId);
  await sendBrief(
    { ...deps, isFirstTry: false },
    { assignmentId, context, parts, isAgain: false, offer },
    cause,
  );
};

/** Briefs whoever accepted without having been sent a brief: after the time of the offer nothing was sent any more. */
export const briefAccepted = async (
  deps: NotifierDeps,
  { data: { assignmentId } }: MusterEvent<'AssignmentAccepted'>,
  cause: Cause,
): Promise<void> => {
  const parts = firstBriefParts(assignmentId);
  if (await isTried(deps, { parts })) return;
  const context = await loadAssignmentContext(deps, assignmentId);
  if (context && (await isTriedElsewhere(deps, parts, context.resource))) return;
  await sendBrief({ ...deps, isFirstTry: false }, { assignmentId, context, parts, isAgain: false }, cause);
};

/** Sends the brief once more, as a message of its own, because the control room asked for it. */
export const briefAgain = async (
  deps: NotifierDeps,
  { data: { assignmentId }, metadata }: MusterEvent<'BriefRequested'>,
  cause: Cause,
): Promise<void> => {
  const context = await loadAssignmentContext(deps, assignmentId);
  const parts = [...firstBriefParts(assignmentId), metadata.id] as const;
  await sendBrief(deps, { assignmentId, context, parts, isAgain: true }, cause);
};
