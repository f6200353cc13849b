import type { PlannedRole } from '@muster/contracts';
import type { AssignmentId, Slug } from '@muster/core';
import type { OpenMobilisation, Place } from './mobilisation.ts';

export type OpenPlace = Extract<Place, { state: 'open' | 'seeking' | 'short' }>;

export type HeldPlace = Extract<Place, { state: 'offered' | 'filled' }>;

export const isHeld = (place: Place): place is HeldPlace =>
  place.state === 'offered' || place.state === 'filled';

export const plannedRole = ({ plan }: Pick<OpenMobilisation, 'plan'>, role: Slug): PlannedRole | undefined =>
  plan.roles.find((planned) => planned.role === role);

/** The plan's roles with how many of their places nobody holds. */
export const openRoles = ({ plan, places }: Pick<OpenMobilisation, 'plan' | 'places'>): OpenRole[] =>
  plan.roles.map((role) => ({
    role,
    needed: places.filter((place) => place.role === role.role && !isHeld(place)).length,
  }));

const ORDER: Record<OpenPlace['state'], number> = { open: 0, seeking: 1, short: 2 };

/** Who looks for somebody for a place: dispatch itself, and for what reason, or undefined where a dispatcher decides. */
export const soughtBy = (
  { autoDispatch }: Pick<OpenMobilisation, 'autoDispatch'>,
  place: Place,
): 'auto-dispatch' | 'escalation' | undefined => {
  if (place.state === 'seeking') return place.chosenBy;
  if (place.state !== 'short') return undefined;
  return place.chosenBy ?? (autoDispatch ? 'auto-dispatch' : undefined);
};

/** The index of the place of a role that is filled next, or -1 when there is none. What a dispatcher decides about is left to them. */
export const placeToFill = (
  mobilisation: Pick<OpenMobilisation, 'autoDispatch' | 'places'>,
  role: Slug,
  by: 'dispatcher' | 'dispatch' = 'dispatcher',
): number => {
  const free = mobilisation.places.flatMap((place, at) => {
    if (place.role !== role || isHeld(place)) return [];
    if (by === 'dispatch' && soughtBy(mobilisation, place) === undefined) return [];
    return [{ at, order: ORDER[place.state] }];
  });
  return free.sort((one, other) => one.order - other.order)[0]?.at ?? -1;
};

/** The mobilisation with one place replaced. */
export const withPlace = (mobilisation: OpenMobilisation, at: number, place: Place): OpenMobilisation => ({
  ...mobilisation,
  places: mobilisation.places.map((old, index) => (index === at ? place : old)),
});

/** The index of the place that an assignment holds, or -1. */
export const placeOf = (places: readonly Place[], assignmentId: AssignmentId): number =>
  places.findIndex((place) => isHeld(place) && place.assignmentId === assignmentId);

/** A role of the plan, with how many of its places nobody holds. */
export interface OpenRole {
  readonly role: PlannedRole;
  readonly needed: number;
}
