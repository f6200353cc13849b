import type { HowKnown, NotificationChannel } from '@muster/contracts';
import { type Instant, unchanged, type Decided, type Refused, type Unchanged } from '@muster/core';
import type { Duty, Resource } from '../../people/domain/resource.ts';
import type { Mobilisation, Place, Tried } from '../../response/domain/mobilisation.ts';
import { placeOf, withPlace } from '../../response/domain/places.ts';
import type { Assignment, EndedAssignment } from './assignment.ts';
import type { Reader } from './reader.ts';

/** An assignment with the person it reserves and the mobilisation whose place it fills. */
export interface AssignmentContext {
  readonly assignment: Assignment;
  readonly resource: Resource;
  readonly mobilisation: Mobilisation;
}

/** The new state of the three, saved in one transaction. */
export interface ContextDecided {
  readonly ok: true;
  readonly assignment: Decided<Assignment> | Unchanged<Assignment>;
  readonly resource: Decided<Resource> | Unchanged<Resource>;
  readonly mobilisation: Decided<Mobilisation> | Unchanged<Mobilisation>;
}

export type ContextDecision = ContextDecided | Refused;

/** When something happened in the field, and how that became known. */
export interface Known {
  readonly now: Instant;
  readonly howKnown: HowKnown;
  /** Who reads what is refused; the control room if absent. */
  readonly reader?: Reader | undefined;
  /** The channel by which a person said so, where that is not a page. */
  readonly answeredBy?: NotificationChannel | undefined;
}

export const unchangedContext = ({
  assignment,
  resource,
  mobilisation,
}: AssignmentContext): ContextDecided => ({
  ok: true,
  assignment: unchanged(assignment),
  resource: unchanged(resource),
  mobilisation: unchanged(mobilisation),
});

/** Whether somebody went: on the way is work too, an offer or a yes alone is not. */
const hasGone = ({ status, enRouteAt, onSceneAt }: EndedAssignment): boolean =>
  status === 'clear' || enRouteAt !== undefined || onSceneAt !== undefined;

/** The person free again. Rest and load count from work done: a person released before going, or from an exercise, is as rested as before. */
export const freePerson = (resource: Resource, ended: EndedAssignment, now: Instant): Resource => {
  const duty: Duty = { status: 'available' };
  if (hasGone(ended) && !ended.exercise) return { ...resource, duty, lastClearAt: now };
  return { ...resource, duty, recentJobs: resource.recentJobs.filter((at) => at !== ended.acceptedAt) };
};

/** The mobilisation with the assignment's place free for others, and the person noted as tried. */
export const freePlace = (
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
