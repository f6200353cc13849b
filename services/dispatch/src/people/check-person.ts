import { secondsBetween, type Instant, type Refused, type ResourceId } from '@muster/core';
import { refuseUnknownNames } from '@muster/store/known-names';
import { addedNames, type Organisation } from '../organisation-names/domain/organisation-names.ts';
import { NAMES, type OrganisationNameStores } from '../organisation-names/store.ts';
import { namesInUse, namesOfPerson, refuseNearName, type PersonNames } from './domain/near-names.ts';
import { MOST_SECONDS_AHEAD, type Resource } from './domain/resource.ts';
import { loadEverybody } from './load-people.ts';
import type { PeopleStores } from './store.ts';

type Given = { readonly position?: { readonly at?: Instant | undefined } | null | undefined };

interface Naming {
  readonly resourceId: ResourceId;
  readonly given: PersonNames;
  readonly newNames: boolean | undefined;
}

/** What is all but a name that others have, of the kinds of which the organisation has set no names. */
const nearNameOf = async (
  deps: Pick<PeopleStores, 'resources'>,
  organisation: Organisation | undefined,
  { resourceId, given, newNames }: Naming,
): Promise<Refused | undefined> => {
  const free = {
    team: organisation?.teams.length ? undefined : given.team,
    skills: organisation?.skills.length ? undefined : given.skills,
    zones: organisation?.zones.length ? undefined : given.zones,
  };
  if (newNames || (!free.team && !free.skills && !free.zones)) return undefined;
  const others = (await loadEverybody(deps)).filter((person) => person.resourceId !== resourceId);
  return refuseNearName(free, namesInUse(others));
};

/** Refuses a name that is not the organisation's, or is probably misspelt. Only names that the person does not have are looked at. */
export const checkNames = async (
  deps: Pick<PeopleStores, 'resources'> & OrganisationNameStores,
  naming: Naming,
) => {
  const { state: organisation } = await deps.organisation.load(NAMES);
  const nearName = await nearNameOf(deps, organisation, naming);
  return (person?: Resource): Refused | undefined => {
    const given = namesOfPerson(naming.given);
    return (
      nearName ?? refuseUnknownNames(organisation, person ? addedNames(given, namesOfPerson(person)) : given)
    );
  };
};

/** Refuses a position with a time in the future. */
export const refusePosition = ({ position }: Given, now: Instant): Refused | undefined => {
  const at = position?.at;
  if (at === undefined || secondsBetween(now, at) <= MOST_SECONDS_AHEAD) return undefined;
  const message = `is more than ${MOST_SECONDS_AHEAD / 60} min in the future; send when the person was seen there`;
  const faults = [{ in: 'body', pointer: '/position/at', message }] as const;
  const because = 'Some values do not fit; see faults.';
  return { ok: false, refusal: { kind: 'invalid', rule: 'does-not-fit', because, faults } };
};
