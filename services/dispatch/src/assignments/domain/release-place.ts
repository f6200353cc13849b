import { PlaceOpened } from '@muster/contracts';
import { type Instant, decided, unchanged, type Decided, type Unchanged } from '@muster/core';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import { placeOf } from '../../response/domain/places.ts';
import { freePlace } from './assignment-context.ts';
import type { EndedAssignment } from './assignment.ts';

/** After a release dispatch looks for the next one if it sends by itself; else a lead is told that a dispatcher decides. */
export const releasePlace = (
  mobilisation: Mobilisation,
  ended: EndedAssignment,
  now: Instant,
): Decided<Mobilisation> | Unchanged<Mobilisation> => {
  if (mobilisation.status !== 'open') return unchanged(mobilisation);
  const { incidentId, autoDispatch, places } = mobilisation;
  const { assignmentId, role, resource, endReason } = ended;
  const place = placeOf(places, assignmentId);
  if (autoDispatch || place < 0) {
    return decided(freePlace(mobilisation, ended, { next: 'seeking', now }), []);
  }
  const because = `${resource.name} was released${endReason === undefined ? '.' : `: ${endReason}`}`;
  return decided(freePlace(mobilisation, ended, { next: 'open', now }), [
    PlaceOpened.with({ incidentId, role, place, insteadOf: assignmentId, because, openedAt: now }),
  ]);
};
