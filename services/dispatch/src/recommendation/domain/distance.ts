import type { Place } from '@muster/contracts';
import { durationInWords, secondsBetween, type Instant } from '@muster/core';
import { isAhead, type Position } from '../../people/domain/resource.ts';

/** A position older than this gives no distance. */
export const POSITION_AGE_LIMIT_SECONDS = 1800;
const EARTH_RADIUS_KM = 6371;

interface Degrees {
  readonly latitude: number;
  readonly longitude: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres, to a tenth. */
export const kilometresBetween = (one: Degrees, other: Degrees): number => {
  const dLat = radians(other.latitude - one.latitude);
  const dLon = radians(other.longitude - one.longitude);
  const a =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(dLon / 2) ** 2;
  return Math.round(20 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(a)))) / 10;
};

export type Distance =
  | { readonly known: true; readonly km: number; readonly ageSeconds: number }
  | { readonly known: false; readonly because: string };

/** How far a person is from a place; known only between two coordinates, the person's being fresh. */
export const distanceTo = (place: Place, position: Position | undefined, now: Instant): Distance => {
  if (!place.coordinates) return { known: false, because: 'the place has no coordinates' };
  if (!position) return { known: false, because: 'no position' };
  const age = secondsBetween(position.at, now);
  if (isAhead(position, now))
    return { known: false, because: `position dated ${durationInWords(-age)} ahead` };
  if (age > POSITION_AGE_LIMIT_SECONDS) {
    return { known: false, because: `position ${Math.round(age / 60)} min old` };
  }
  return { known: true, km: kilometresBetween(place.coordinates, position), ageSeconds: Math.max(0, age) };
};
