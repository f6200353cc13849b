import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import { isHeld, placeOf, plannedRole } from '../../response/domain/places.ts';
import type { Assignment } from './assignment.ts';

/** Somebody else of the response, or a place that nobody has yet. */
export interface Other {
  readonly name?: string;
  readonly roleTitle: string;
  readonly state: 'accepted' | 'asked' | 'nobody';
}

/** Who else of the response comes, is asked, or is still looked for; those who come first. */
export const othersOf = (
  { assignmentId }: Assignment,
  mobilisation: Exclude<Mobilisation, { status: 'never-opened' }>,
): Other[] => {
  const { places } = mobilisation;
  const own = placeOf(places, assignmentId);
  const others = places
    .filter((_, at) => at !== own)
    .map((place): Other => {
      const roleTitle = plannedRole(mobilisation, place.role)?.title ?? place.role;
      if (!isHeld(place)) return { roleTitle, state: 'nobody' };
      return { name: place.resource.name, roleTitle, state: place.state === 'filled' ? 'accepted' : 'asked' };
    });
  return (['accepted', 'asked', 'nobody'] as const).flatMap((state) =>
    others.filter((other) => other.state === state),
  );
};

/** More of them are only counted. */
const MOST_NAMED = 12;

const STATE = { accepted: 'has accepted', asked: 'is asked', nobody: 'nobody yet' } as const;

/** A line for each of the others: `Tom Adeyemi, Second engineer: has accepted`. */
export const othersInWords = (others: readonly Other[], most = MOST_NAMED): string[] => [
  ...others
    .slice(0, most)
    .map(({ name, roleTitle, state }) =>
      name === undefined ? `${roleTitle}: ${STATE[state]}` : `${name}, ${roleTitle}: ${STATE[state]}`,
    ),
  ...(others.length > most ? [`and ${others.length - most} more`] : []),
];
