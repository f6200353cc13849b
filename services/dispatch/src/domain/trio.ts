import type { HowKnown, Instant } from '@muster/contracts';
import { refuse, unchanged, type Decided, type Refused, type Unchanged } from '@muster/store/decision';
import type { Assignment, EndedAssignment } from './assignment.ts';
import type { Mobilisation, Place, Tried } from './mobilisation.ts';
import { isHeld, placeOf, withPlace } from './places.ts';
import type { Duty, Resource } from './resource.ts';
import { listed } from './words.ts';

/** An assignment with the person it reserves and the mobilisation whose place it fills. */
export interface Trio {
  readonly assignment: Assignment;
  readonly resource: Resource;
  readonly mobilisation: Mobilisation;
}

/** What becomes of the three, saved in one transaction. */
export interface TrioDecided {
  readonly ok: true;
  readonly assignment: Decided<Assignment> | Unchanged<Assignment>;
  readonly resource: Decided<Resource> | Unchanged<Resource>;
  readonly mobilisation: Decided<Mobilisation> | Unchanged<Mobilisation>;
}
export type TrioDecision = TrioDecided | Refused;

/** When something happened in the field, and how that became known. */
export interface Known {
  readonly now: Instant;
  readonly howKnown: HowKnown;
}

export const asItStands = ({ assignment, resource, mobilisation }: Trio): TrioDecided => ({
  ok: true,
  assignment: unchanged(assignment),
  resource: unchanged(resource),
  mobilisation: unchanged(mobilisation),
});

const holdersOf = (mobilisation: Mobilisation, role: string): string[] =>
  mobilisation.status === 'never-opened'
    ? []
    : mobilisation.places.flatMap((place) =>
        place.role === role && isHeld(place) ? [place.resource.name] : [],
      );

/** Why an ended assignment takes no more answers, in words for the person whose it was. */
export const overBecause = (
  { status, role, roleTitle }: EndedAssignment,
  mobilisation: Mobilisation,
): Refused => {
  const given = holdersOf(mobilisation, role);
  const now = given.length > 0 ? `It was given to ${listed(given)}.` : 'Nobody else has taken it yet.';
  switch (status) {
    case 'declined':
      return refuse('declined', `The offer of ${roleTitle} was declined. ${now}`);
    case 'expired':
      return refuse('expired', `The time to accept ${roleTitle} is over. ${now}`);
    case 'released':
      return refuse('released', `You were released from ${roleTitle}; nothing more is asked of you.`);
    case 'clear':
      return refuse('clear', `You are clear: your part as ${roleTitle} has ended.`);
  }
};

/** The person free again. Rest counts from an assignment that was accepted. */
export const freed = (resource: Resource, { acceptedAt }: EndedAssignment, now: Instant): Resource => {
  const duty: Duty = { status: 'available' };
  return { ...resource, duty, ...(acceptedAt !== undefined && { lastClearAt: now }) };
};

/** The mobilisation with the assignment's place free for others, and the person noted as tried. */
export const vacated = (
  mobilisation: Mobilisation,
  { assignmentId, resource, role, status: how }: EndedAssignment,
  { next, now }: { next: 'open' | 'seeking'; now: Instant },
): Mobilisation => {
  if (mobilisation.status !== 'open') return mobilisation;
  const at = placeOf(mobilisation.places, assignmentId);
  if (at < 0) return mobilisation;
  const place: Place =
    next === 'open'
      ? { state: 'open', role, insteadOf: assignmentId }
      : { state: 'seeking', role, chosenBy: 'escalation', insteadOf: assignmentId };
  const tried: Tried = { resource, role, assignmentId, how, at: now };
  return { ...withPlace(mobilisation, at, place), tried: [...mobilisation.tried, tried].slice(-200) };
};
