import * as z from 'zod';
import { Slug, TeamId, nearestName, suggestName } from '@muster/core';

const each = (names: typeof Slug, most: number) =>
  z
    .array(names)
    .max(most)
    .superRefine((given, context) => {
      for (const [at, name] of given.entries()) {
        const first = given.indexOf(name);
        const message = `is entry ${first} once more`;
        if (first < at) context.addIssue({ code: 'custom', path: [at], message });
      }
    });

/** The names an organisation uses. A list without any says nothing of its kind: whatever is given is taken then. */
export const OrganisationNames = z.object({
  teams: each(TeamId, 200),
  zones: each(Slug, 500),
  skills: each(Slug, 200),
});
export type OrganisationNames = z.infer<typeof OrganisationNames>;
export type NameKind = keyof OrganisationNames;

/** The names as each service keeps its copy of them; `revision` counts their changes from 1. */
export const KnownNames = OrganisationNames.extend({ revision: z.int().min(1) });
export type KnownNames = z.infer<typeof KnownNames>;

/** A name that somebody gave, and the field they gave it in. */
export interface GivenName {
  readonly kind: NameKind;
  readonly field: string;
  readonly name: string;
}

/** The given names that the organisation does not have; none as long as no names of that kind are set. */
export const unknownAmong = (
  known: OrganisationNames | undefined,
  given: readonly GivenName[],
): readonly GivenName[] =>
  given.filter(({ kind, name }) => known && known[kind].length > 0 && !known[kind].includes(name));

const isNone = ({ kind, field }: GivenName): string => `${field}: not one of the organisation's ${kind}.`;

/** What to say of the first name that is unknown: its field, the one that was meant, and where names are added. */
export const unknownName = (known: OrganisationNames | undefined, given: readonly GivenName[]) => {
  const [first] = unknownAmong(known, given);
  if (known === undefined || first === undefined) return undefined;
  const names = known[first.kind];
  const nearest = nearestName(first.name, names);
  return {
    rule: 'unknown-name',
    says: `${isNone(first)} ${suggestName(first.name, names)} An admin adds names at PUT /v1/organisation.`,
    about: { field: first.field, ...(nearest !== undefined && { nearest }) },
  };
};

/** What to warn of where a name that was taken once has become unknown since. */
export const unknownSince = (known: OrganisationNames | undefined, given: readonly GivenName[]): string[] =>
  unknownAmong(known, given).map(
    ({ kind, field, name }) => `${field}: ${name} is not one of the organisation's ${kind} any more.`,
  );
