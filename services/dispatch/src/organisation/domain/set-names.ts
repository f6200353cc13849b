import { OrganisationNamesSet, type NameKind, type OrganisationNames } from '@muster/contracts';
import { decided, refuse, unchanged, type Decision, type Instant } from '@muster/core';
import type { Organisation } from '../../organisation-names/domain/organisation-names.ts';
import { namesOfPerson } from '../../people/domain/near-names.ts';
import type { Resource } from '../../people/domain/resource.ts';
import { namesInPolicy, type ContactsPolicy } from '../../policies/domain/contacts.ts';
import { countInWords } from '../../wording/domain/in-words.ts';

const KINDS = ['teams', 'zones', 'skills'] as const satisfies readonly NameKind[];

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
    ...(having > 0 ? [countInWords(having, 'person', 'people')] : []),
    ...(told ? ['the policy of contacts'] : []),
  ].join(', ');
};

/** The known names in use here that would become unknown, by kind, each with its holders. */
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
