import {
  KnownNames,
  OrganisationNamesSet,
  type GivenName,
  type NameKind,
  type OrganisationNames,
} from '@muster/contracts';
import { type Instant, decided, refuse, unchanged, type Decision } from '@muster/core';
import type { ContactsPolicy } from './policy.ts';
import type { Resource } from './resource.ts';
import type { Names } from './slips.ts';
import { counted } from './words.ts';

/** The organisation's names. Dispatch owns them; every service that checks names keeps a copy. */
export const Organisation = KnownNames;
export type Organisation = KnownNames;

const KINDS = ['teams', 'zones', 'skills'] as const satisfies readonly NameKind[];

/** The names that a person is found by, as fields of the person. */
export const namesOfPerson = ({ team, zones = [], skills = [] }: Names): GivenName[] => [
  ...(team === undefined ? [] : [{ kind: 'teams' as const, field: 'team', name: team }]),
  ...zones.map((name, at) => ({ kind: 'zones' as const, field: `zones.${at}`, name })),
  ...skills.map((name, at) => ({ kind: 'skills' as const, field: `skills.${at}`, name })),
];

/** The teams of which the policy says who is told. */
export const namesInPolicy = ({ teams }: Pick<ContactsPolicy, 'teams'>): GivenName[] =>
  Object.keys(teams).map((name) => ({ kind: 'teams', field: 'teams', name }));

/** Without the names that stand already, whatever became of them: what somebody has may be sent once more. */
export const newAmong = (given: readonly GivenName[], standing: readonly GivenName[]): GivenName[] =>
  given.filter(({ kind, name }) => !standing.some((one) => one.kind === kind && one.name === name));

interface Uses {
  readonly people: readonly Resource[];
  readonly contacts: Pick<ContactsPolicy, 'teams'>;
}

const isKnown = (names: OrganisationNames | undefined, kind: NameKind, name: string): boolean =>
  names === undefined || names[kind].length === 0 || names[kind].includes(name);

const usesOf = (name: string, kind: NameKind, { people, contacts }: Uses): string => {
  const having = people.filter((one) =>
    namesOfPerson(one).some((given) => given.kind === kind && given.name === name),
  ).length;
  const told = kind === 'teams' && name in contacts.teams;
  return [
    ...(having > 0 ? [counted(having, 'person', 'people')] : []),
    ...(told ? ['the policy of contacts'] : []),
  ].join(', ');
};

/** The names in use here that were known and would be known no more, by kind, each with who has it. */
const lost = (standing: OrganisationNames | undefined, after: OrganisationNames, uses: Uses) =>
  KINDS.flatMap((kind) => {
    const inUse = [...uses.people.flatMap(namesOfPerson), ...namesInPolicy(uses.contacts)];
    const names = new Set(inUse.filter((given) => given.kind === kind).map(({ name }) => name));
    const gone = [...names].filter((name) => isKnown(standing, kind, name) && !isKnown(after, kind, name));
    const listed = gone.sort().map((name) => `${name} (${usesOf(name, kind, uses)})`);
    return listed.length === 0 ? [] : [[kind, listed.join('; ')] as const];
  });

const sorted = ({ teams, zones, skills }: OrganisationNames): OrganisationNames => ({
  teams: teams.toSorted(),
  zones: zones.toSorted(),
  skills: skills.toSorted(),
});

/** Whether both hold the same names. */
export const isSame = (one: OrganisationNames, other: OrganisationNames): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** Sets the names. `uses` is what must not be left without its name; undefined where that is meant. */
export const setNames = (
  standing: Organisation | undefined,
  names: OrganisationNames,
  { uses, now }: { readonly uses: Uses | undefined; readonly now: Instant },
): Decision<Organisation> => {
  if (standing && isSame(standing, names)) return unchanged(standing);
  const leaving = uses ? lost(standing, names, uses) : [];
  if (leaving.length > 0) {
    return refuse(
      'names-in-use',
      'Names that are not in these lists are in use; see about. Name them too, change who has them, or send evenIfInUse: true.',
      Object.fromEntries(leaving),
    );
  }
  const after = { ...sorted(names), revision: (standing?.revision ?? 0) + 1 };
  return decided(after, [OrganisationNamesSet.with({ ...after, setAt: now })]);
};
