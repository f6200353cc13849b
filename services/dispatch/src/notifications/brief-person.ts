import type { MusterEvent } from '@muster/contracts';
import { secondsBetween, type AssignmentId, type Cause } from '@muster/core';
import { loadAssignmentContext } from '../assignments/change-assignment.ts';
import type { AssignmentContext } from '../assignments/domain/assignment-context.ts';
import { isEnded, type Assignment, type OfferedAssignment } from '../assignments/domain/assignment.ts';
import { briefOf } from '../assignments/domain/brief.ts';
import { tokenOf } from '../links/token.ts';
import { channelsOf, reachablePointOf } from '../people/domain/contact-points.ts';
import type { Mobilisation } from '../response/domain/mobilisation.ts';
import { briefMail } from './mails/brief-mail.ts';
import { isTried, type MessageParts } from './message-attempts.ts';
import { firstBriefParts } from './message-parts.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { endMessage } from './send-once.ts';
import { tellPerson, type MessageForms } from './tell-person.ts';

const SENDER = 'Muster control room';

/** Nobody is called about an offer that ended longer ago: what is redriven later leaves the queue. */
const CALL_WITHIN_SECONDS = 3600;

const linkFor = async ({ keys, publicUrl }: NotifierDeps, { assignmentId }: Assignment): Promise<string> =>
  `${publicUrl}/r/${tokenOf(assignmentId, await keys())}`;

interface BriefOrder {
  readonly assignmentId: AssignmentId;
  readonly context: AssignmentContext | undefined;
  readonly parts: MessageParts;
  /** Asked for by the control room: an earlier one may have arrived all the same. */
  readonly isAgain: boolean;
}

/**
 * Sends a brief to whoever is to go, until it is known sent or they are off the job. Only an offer has a time limit: after it
 * nobody is told too late, and of one that ended without an answer a brief not known to be sent is told as failed.
 */
const sendBrief = async (
  deps: NotifierDeps,
  { assignmentId, context, parts, isAgain }: BriefOrder,
  cause: Cause,
): Promise<void> => {
  if (context === undefined) throw new Error(`no such assignment as was offered: ${assignmentId}`);
  const { assignment, resource, mobilisation } = context;
  const { incidentId, status, acceptBy } = assignment;
  const isUnanswered = status === 'offered' || status === 'expired';
  if (isUnanswered && acceptBy <= cause.at) {
    if (secondsBetween(acceptBy, cause.at) > CALL_WITHIN_SECONDS) return;
    return endMessage(deps, { parts }, 'not known before the offer ended', cause);
  }
  const brief = briefOf(assignment, mobilisation);
  if (isEnded(assignment) || !brief) return;

  const { resourceId, name } = resource;
  const email: MessageForms['email'] = async (address, { id, isRepeat }) => {
    const { zone, phone } = deps;
    const link = await linkFor(deps, assignment);
    return {
      messageId: id,
      from: { name: SENDER, address: deps.mailFrom },
      to: { name, address },
      ...briefMail({ brief, link, zone, phone, isRepeat: isRepeat || isAgain }),
      link,
    };
  };
  const plan = 'plan' in mobilisation ? mobilisation.plan : undefined;
  const point = reachablePointOf(resource, channelsOf(plan));
  const about = { incidentId, assignmentId, resourceId, purpose: 'brief' as const };
  await tellPerson(deps, point, { parts, about, forms: { email } }, cause);
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
  event: MusterEvent<'AssignmentOffered'>,
  cause: Cause,
): Promise<void> => {
  const { assignmentId } = event.data;
  const context = await offeredContext(deps, event);
  await sendBrief(
    deps,
    { assignmentId, context, parts: firstBriefParts(assignmentId), isAgain: false },
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
