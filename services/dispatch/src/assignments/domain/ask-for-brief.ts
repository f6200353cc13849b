import { BriefRequested } from '@muster/contracts';
import { type Instant, decided, refuse, unchanged } from '@muster/core';
import type { AssignmentContext, ContextDecision } from './assignment-context.ts';
import { isEnded, identityOf } from './assignment.ts';
import { refuseEnded } from './refuse-ended.ts';

/** Has the brief sent once more to whoever is to go, to the address that the person has by now. */
export const askForBrief = (
  { assignment, resource, mobilisation }: AssignmentContext,
  now: Instant,
): ContextDecision => {
  if (isEnded(assignment)) return refuseEnded(assignment, mobilisation);
  if (mobilisation.status !== 'open') {
    return refuse('stood-down', `The incident is ${mobilisation.because}; nobody needs a brief any more.`);
  }
  if (assignment.status === 'offered' && assignment.acceptBy <= now) {
    return refuse(
      'accept-time-over',
      `The time to accept is over. Record what ${resource.name} says by telephone, or ask somebody else.`,
    );
  }
  if (!resource.email?.verified) {
    return refuse(
      'no-verified-channel',
      `${resource.name} has no verified e-mail address. Ring them, or have an administrator enter one.`,
    );
  }
  return {
    ok: true,
    assignment: decided({ ...assignment, briefRequestedAt: now }, [
      BriefRequested.with({ ...identityOf(assignment), requestedAt: now }),
    ]),
    resource: unchanged(resource),
    mobilisation: unchanged(mobilisation),
  };
};
