import { BriefRequested, type NotificationChannel } from '@muster/contracts';
import { type Instant, decided, refuse, unchanged } from '@muster/core';
import { channelsOf, reachablePointOf } from '../../people/domain/contact-points.ts';
import type { Resource } from '../../people/domain/resource.ts';
import { unreachableInWords } from '../../people/domain/unreachable-in-words.ts';
import type { AssignmentContext, ContextDecision } from './assignment-context.ts';
import { isEnded, identityOf } from './assignment.ts';
import { refuseEnded } from './refuse-ended.ts';

const whyNot = (person: Resource, channels: readonly NotificationChannel[]): string =>
  `${person.name} cannot be reached: ${unreachableInWords(person, channels)}. Ring them, or have an administrator enter, correct or confirm an address.`;

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
  const channels = channelsOf(mobilisation.plan);
  if (!reachablePointOf(resource, channels)) return refuse('no-verified-channel', whyNot(resource, channels));
  return {
    ok: true,
    assignment: decided({ ...assignment, briefRequestedAt: now }, [
      BriefRequested.with({ ...identityOf(assignment), requestedAt: now }),
    ]),
    resource: unchanged(resource),
    mobilisation: unchanged(mobilisation),
  };
};
