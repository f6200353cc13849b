import { slipFor } from '@muster/contracts';
import { invalid, type Refused } from '@muster/store/decision';
import type { Resource } from './resource.ts';

/** The names by which people are found: a misspelt one is in nobody's way and finds nobody. */
export interface Names {
  readonly team?: string | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly zones?: readonly string[] | undefined;
}

/** The names that others have. */
export const namesOf = (people: readonly Resource[]) => ({
  team: [...new Set(people.map(({ team }) => team))],
  skills: [...new Set(people.flatMap(({ skills }) => skills))],
  zones: [...new Set(people.flatMap(({ zones }) => zones))],
});

/** Refuses a team, skill or zone that is nobody else's and all but one that is. */
export const slipIn = (given: Names, inUse: ReturnType<typeof namesOf>): Refused | undefined => {
  const { team, skills = [], zones = [] } = given;
  const asked = [
    ...(team === undefined ? [] : [{ field: 'team' as const, name: team }]),
    ...skills.map((name) => ({ field: 'skills' as const, name })),
    ...zones.map((name) => ({ field: 'zones' as const, name })),
  ];
  for (const { field, name } of asked) {
    const nearest = slipFor(name, inUse[field]);
    if (nearest === undefined) continue;
    const says = `${field}: nobody else has “${name}”. Did you mean “${nearest}”? If it is a new name, send newNames: true.`;
    return invalid('name-near-another', says, { field, nearest });
  }
  return undefined;
};
