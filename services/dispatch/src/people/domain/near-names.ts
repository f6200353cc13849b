import type { GivenName } from '@muster/contracts';
import { findSimilarName, invalid, type Refused } from '@muster/core';
import type { Resource } from './resource.ts';

/** The names by which people are found; with a misspelt one nobody is found. */
export interface PersonNames {
  readonly team?: string | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly zones?: readonly string[] | undefined;
}

/** The names that a person is found by, as fields of the person. */
export const namesOfPerson = ({ team, zones = [], skills = [] }: PersonNames): GivenName[] => [
  ...(team === undefined ? [] : [{ kind: 'teams' as const, field: 'team', name: team }]),
  ...zones.map((name, at) => ({ kind: 'zones' as const, field: `zones.${at}`, name })),
  ...skills.map((name, at) => ({ kind: 'skills' as const, field: `skills.${at}`, name })),
];

/** The names that others have. */
export const namesInUse = (people: readonly Resource[]) => ({
  team: [...new Set(people.map(({ team }) => team))],
  skills: [...new Set(people.flatMap(({ skills }) => skills))],
  zones: [...new Set(people.flatMap(({ zones }) => zones))],
});

/** Refuses a team, skill or zone that nobody else has and that is very similar to one in use. */
export const refuseNearName = (
  given: PersonNames,
  inUse: ReturnType<typeof namesInUse>,
): Refused | undefined => {
  const { team, skills = [], zones = [] } = given;
  const asked = [
    ...(team === undefined ? [] : [{ field: 'team' as const, name: team }]),
    ...skills.map((name, at) => ({ field: 'skills' as const, at, name })),
    ...zones.map((name, at) => ({ field: 'zones' as const, at, name })),
  ];
  for (const one of asked) {
    const { field, name } = one;
    const nearest = findSimilarName(name, inUse[field]);
    if (nearest === undefined) continue;
    const where = 'at' in one ? `${field}.${one.at}` : field;
    const says = `${where}: nobody else has this name. Did you mean “${nearest}”? If it is a new name, send newNames: true.`;
    return invalid('name-near-another', says, { field: where, nearest });
  }
  return undefined;
};
