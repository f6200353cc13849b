import { Coordinates, Place } from '@muster/contracts';
import { OneLine } from '@muster/core';

/** A place as people write it down. */
export const NewPlace = Place.strict().extend({
  text: OneLine(500),
  coordinates: Coordinates.strict().optional(),
});
