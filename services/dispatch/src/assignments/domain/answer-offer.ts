import { AssignmentAccepted, AssignmentDeclined, AssignmentEnded } from '@muster/contracts';
import { durationInWords, plusSeconds, type Instant, decided, refuse } from '@muster/core';
import { resourceChanged, withJob, type Resource } from '../../people/domain/resource.ts';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import { placeOf, withPlace } from '../../response/domain/places.ts';
import {
  unchangedContext,
  freePerson,
  freePlace,
  type Known,
  type AssignmentContext,
  type ContextDecision,
} from './assignment-context.ts';
import {
  endedNow,
  isEnded,
  identityOf,
  type Assignment,
  type EndedAssignment,
  type OfferedAssignment,
} from './assignment.ts';
import { refuseEnded } from './refuse-ended.ts';

const withAccepted = (mobilisation: Mobilisation, { assignmentId }: Assignment, acceptedAt: Instant) => {
  if (mobilisation.status !== 'open') return mobilisation;
  const at = placeOf(mobilisation.places, assignmentId);
  const place = mobilisation.places[at];
  if (place?.state !== 'offered') return mobilisation;
  const { acceptBy, ...held } = place;
  return withPlace(mobilisation, at, { ...held, state: 'filled', acceptedAt });
};

/** The person accepts. An offer that nothing has ended may still be accepted; a late person is told who has the place. */
export const acceptOffer = (
  context: AssignmentContext,
  { now, howKnown, reader, answeredBy }: Known,
): ContextDecision => {
  const { assignment, resource, mobilisation } = context;
  if (isEnded(assignment)) return refuseEnded(assignment, mobilisation, reader);
  if (assignment.status !== 'offered') return unchangedContext(context);
  if (mobilisation.status !== 'open') {
    return refuse('stood-down', `The incident is ${mobilisation.because}; nobody needs to come any more.`);
  }
  const { understandWithinSeconds, arriveWithinSeconds } = assignment;
  const by = {
    acceptedAt: now,
    understandBy: plusSeconds(now, understandWithinSeconds),
    arriveBy: plusSeconds(now, arriveWithinSeconds),
  };
  const accepted: Assignment = {
    ...{ ...assignment, status: 'accepted', ...by },
    ...(answeredBy && { answeredBy }),
  };
  const coming: Resource = {
    ...resource,
    ...('held' in resource.duty && { duty: { ...resource.duty, status: 'accepted' } }),
    recentJobs: withJob(resource.recentJobs, now),
  };
  return {
    ok: true,
    assignment: decided(accepted, [
      AssignmentAccepted.with({
        ...identityOf(assignment),
        ...by,
        howKnown,
        ...(answeredBy && { answeredBy }),
      }),
    ]),
    resource: decided(coming, []),
    mobilisation: decided(withAccepted(mobilisation, assignment, now), []),
  };
};

const endOffer = (
  { resource, mobilisation }: AssignmentContext,
  ended: EndedAssignment,
  event: ReturnType<(typeof AssignmentDeclined | typeof AssignmentEnded)['with']>,
): ContextDecision => {
  const free = freePerson(resource, ended, ended.endedAt);
  // In an exercise nobody is asked whom no dispatcher chose.
  const next = ended.exercise ? 'open' : 'seeking';
  return {
    ok: true,
    assignment: decided<Assignment>(ended, [event]),
    resource: decided(free, [resourceChanged(free)]),
    mobilisation: decided(freePlace(mobilisation, ended, { next, now: ended.endedAt }), []),
  };
};

const over = (
  offer: OfferedAssignment,
  status: 'declined' | 'expired',
  { now, reason }: { now: Instant; reason: string | undefined },
): EndedAssignment => ({
  ...offer,
  status,
  ...endedNow(now),
  ...(reason !== undefined && reason !== '' && { endReason: reason }),
});

/** The person does not come: place and person are free in the same commit, and dispatch looks for the next. */
export const declineOffer = (
  context: AssignmentContext,
  { now, howKnown, reader, answeredBy, reason }: Known & { reason?: string | undefined },
): ContextDecision => {
  const { assignment, mobilisation } = context;
  if (assignment.status === 'declined') return unchangedContext(context);
  if (isEnded(assignment)) return refuseEnded(assignment, mobilisation, reader);
  if (assignment.status !== 'offered') {
    return refuse(
      'already-accepted',
      reader === 'responder'
        ? `You have accepted ${assignment.roleTitle}. Only the control room can release you now.`
        : `${assignment.resource.name} has accepted ${assignment.roleTitle}; release them instead.`,
    );
  }
  const ended = over(assignment, 'declined', { now, reason });
  return endOffer(
    context,
    ended,
    AssignmentDeclined.with({
      ...identityOf(assignment),
      declinedAt: now,
      howKnown,
      ...(answeredBy && { answeredBy }),
      ...(ended.endReason !== undefined && { reason: ended.endReason }),
    }),
  );
};

/** The time to accept passed without an answer, or nobody can be told. Acts only on an offer that still stands. */
export const expireOffer = (context: AssignmentContext, now: Instant, because?: string): ContextDecision => {
  const { assignment } = context;
  if (assignment.status !== 'offered') return unchangedContext(context);
  const limit = Math.round((Date.parse(assignment.acceptBy) - Date.parse(assignment.offeredAt)) / 1000);
  const reason = because ?? `No answer within ${durationInWords(limit)}.`;
  return endOffer(
    context,
    over(assignment, 'expired', { now, reason }),
    AssignmentEnded.with({
      ...identityOf(assignment),
      how: 'expired',
      endedAt: now,
      reason,
      howKnown: 'prompt',
    }),
  );
};
