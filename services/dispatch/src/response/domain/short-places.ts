import { ShortfallFound } from '@muster/contracts';
import type { Slug, Instant, NewEvent } from '@muster/core';
import type { Mobilisation, OpenMobilisation, Place } from './mobilisation.ts';
import { isHeld } from './places.ts';

export type ShortPlace = Extract<Place, { state: 'short' }>;

/** Marks so many free places of a role short, and says so if one was not short before: a shortfall is told once. */
export const markShort = (
  mobilisation: OpenMobilisation,
  role: Slug,
  { missing, reason, now }: { missing: number; reason: string; now: Instant },
): { mobilisation: OpenMobilisation; events: NewEvent[] } => {
  const { places, incidentId } = mobilisation;
  const already = places.filter((place) => place.role === role && place.state === 'short').length;
  const free = places.flatMap((place, at) =>
    place.role === role && !isHeld(place) && place.state !== 'short' ? [at] : [],
  );
  const fresh = free.slice(free.length - Math.min(free.length, Math.max(0, missing - already)));
  if (fresh.length === 0) return { mobilisation, events: [] };
  const short = (place: Place): ShortPlace => ({
    state: 'short',
    role,
    reason,
    since: now,
    ...(place.insteadOf !== undefined && { insteadOf: place.insteadOf }),
    ...(place.state === 'seeking' && { chosenBy: place.chosenBy }),
  });
  return {
    mobilisation: {
      ...mobilisation,
      places: places.map((place, at) => (fresh.includes(at) ? short(place) : place)),
    },
    events: [ShortfallFound.with({ incidentId, role, missing, reason, foundAt: now })],
  };
};

export const isShort = (place: Place): place is ShortPlace => place.state === 'short';

/** Since when the first place of an open response has been short, or undefined when none is. */
export const shortSince = (mobilisation: Mobilisation): Instant | undefined =>
  mobilisation.status === 'open'
    ? mobilisation.places
        .filter(isShort)
        .map(({ since }) => since)
        .sort()[0]
    : undefined;
