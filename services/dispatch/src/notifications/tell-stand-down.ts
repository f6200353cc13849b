import type { MusterEvent } from '@muster/contracts';
import { secondsBetween, type Cause } from '@muster/core';
import { loadAssignmentContext } from '../assignments/change-assignment.ts';
import { isEnded, type EndedAssignment } from '../assignments/domain/assignment.ts';
import { channelsOf, verifiedPointOf } from '../people/domain/contact-points.ts';
import { standDownMail } from './mails/stand-down-mail.ts';
import { firstBriefParts, standDownParts } from './message-parts.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { cancelMessage } from './send-once.ts';
import { tellPerson, type MessageForms } from './tell-person.ts';

/** What is older, people have learnt long since; a mail would send them home from what they do now. */
const TELL_WITHIN_SECONDS = 3600;
const SENDER = 'Muster control room';

/** Whether the person may know of the assignment at all: a brief that was not sent yet is cancelled instead. */
const mayKnow = async (
  deps: NotifierDeps,
  { acceptedAt, briefRequestedAt, incidentId, assignmentId, resource }: EndedAssignment,
  cause: Cause,
): Promise<boolean> => {
  if (acceptedAt !== undefined || briefRequestedAt !== undefined) return true;
  const { resourceId } = resource;
  const about = { incidentId, assignmentId, resourceId, purpose: 'brief' as const };
  const brief = { parts: firstBriefParts(assignmentId), about };
  const why = { reason: 'not needed any more', cause };
  return !(await cancelMessage(deps, brief, deps.email, why));
};

/** Tells somebody taken off a job, once and within the hour; not people whose brief never went out. */
export const tellStandDown = async (
  deps: NotifierDeps,
  { data }: MusterEvent<'AssignmentEnded'>,
  cause: Cause,
): Promise<void> => {
  const { assignmentId, how, howKnown, endedAt, reason } = data;
  if (how === 'expired' || (how === 'clear' && howKnown === 'self-report')) return;
  if (secondsBetween(endedAt, cause.at) > TELL_WITHIN_SECONDS) return;
  const context = await loadAssignmentContext(deps, assignmentId);
  if (context === undefined) throw new Error(`no such assignment as has ended: ${assignmentId}`);
  const { assignment, resource, mobilisation } = context;
  if (!isEnded(assignment) || mobilisation.status === 'never-opened') return;
  if (!(await mayKnow(deps, assignment, cause))) return;

  const { incidentId, roleTitle } = assignment;
  const { resourceId, name, duty } = resource;
  const point = verifiedPointOf(resource, channelsOf(mobilisation.plan));
  const email: MessageForms['email'] = async (address, { id, isRepeat }) => {
    const { zone, phone } = deps;
    const otherReference = 'held' in duty ? duty.held.reference : undefined;
    return {
      messageId: id,
      from: { name: SENDER, address: deps.mailFrom },
      to: { name, address },
      ...standDownMail({
        ...{ personName: name, roleTitle, how, reason, endedAt, otherReference, zone, phone, isRepeat },
        facts: mobilisation.facts,
      }),
    };
  };
  const about = { incidentId, assignmentId, resourceId, purpose: 'stand-down' as const };
  const message = { parts: standDownParts(assignmentId), about, forms: { email } };
  await tellPerson(deps, point, message, cause);
};
