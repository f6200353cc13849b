import type { MusterEvent } from '@muster/contracts';
import { secondsBetween, type Cause } from '@muster/core';
import { loadAssignmentContext } from '../assignments/change-assignment.ts';
import { isEnded, type EndedAssignment } from '../assignments/domain/assignment.ts';
import { channelsOf } from '../people/domain/contact-points.ts';
import type { Resource } from '../people/domain/resource.ts';
import { cancelBrief } from './brief-attempts.ts';
import { standDownSpoken } from './calls/stand-down-call.ts';
import { standDownMail } from './mails/stand-down-mail.ts';
import { standDownParts } from './message-parts.ts';
import type { NotifierDeps } from './notifier-deps.ts';
import { reachedPointsOf } from './reached-points.ts';
import { tellPerson, type PersonMessage } from './tell-person.ts';
import { standDownText } from './texts/stand-down-text.ts';

/** What is older, people have learnt long since; a mail would send them home from what they do now. */
const TELL_WITHIN_SECONDS = 3600;
const SENDER = 'Muster control room';

/** Whether the person may know of the assignment at all: a brief that was not sent yet is cancelled instead. */
const mayKnow = async (
  deps: NotifierDeps,
  assignment: EndedAssignment,
  person: Resource,
  cause: Cause,
): Promise<boolean> => {
  const { acceptedAt, briefRequestedAt } = assignment;
  if (acceptedAt !== undefined || briefRequestedAt !== undefined) return true;
  return !(await cancelBrief(deps, assignment, person, cause));
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
  if (!(await mayKnow(deps, assignment, resource, cause))) return;

  const { incidentId, roleTitle, exercise: isExercise } = assignment;
  const { resourceId, name, duty } = resource;
  const { facts, plan } = mobilisation;
  const { zone, phone } = deps;
  const otherReference = 'held' in duty ? duty.held.reference : undefined;
  const words = { personName: name, roleTitle, how, reason, endedAt, otherReference, zone, phone, facts };
  const message: PersonMessage = {
    parts: standDownParts(assignmentId),
    about: { incidentId, assignmentId, resourceId, purpose: 'stand-down' },
    name,
    forms: {
      email: async ({ isRepeat }) => ({
        from: { name: SENDER, address: deps.mailFrom },
        ...standDownMail({ ...words, isRepeat }),
      }),
      sms: async ({ isRepeat }) => standDownText({ ...words, isExercise, isRepeat }),
      voice: async ({ isRepeat }) => standDownSpoken({ ...words, isExercise, isRepeat, now: cause.at }),
    },
  };
  const points = await reachedPointsOf(deps, assignmentId, resource, channelsOf(plan));
  await tellPerson(deps, points, message, cause);
};
