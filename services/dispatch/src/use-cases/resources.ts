import { type ResourceStatus } from '@muster/contracts';
import {
  secondsBetween,
  type Instant,
  type ResourceId,
  type TeamId,
  notFound,
  type Cause,
  type Refused,
} from '@muster/core';
import { doesNotFit } from '@muster/runtime/http/validate';
import { stale } from '@muster/runtime/http/problem';
import { type Item, type Outcome } from '@muster/store';
import { refuseUnknown } from '@muster/store/known-names';
import type { Stores } from '../deps.ts';
import { addResource, changeResource, type Changes } from '../domain/changing-resources.ts';
import { namesOfPerson, newAmong, type Organisation } from '../domain/organisation.ts';
import { removeResource, wasRemoved } from '../domain/removing-resources.ts';
import { MOST_SECONDS_AHEAD, type Resource } from '../domain/resource.ts';
import { namesOf, slipIn, type Names } from '../domain/slips.ts';
import type { NewResource } from '../shapes.ts';
import { ALL_RESOURCES, NAMES } from '../stores.ts';
import { decideResource, type ResourceDeps } from './decide-resource.ts';
import { everybody } from './people.ts';

type Given = { readonly position?: { readonly at?: Instant | undefined } | null | undefined };

interface Naming {
  readonly resourceId: ResourceId;
  readonly given: Names;
  readonly newNames: boolean | undefined;
}

/** What is all but a name that others have, of the kinds of which the organisation has set no names. */
const slipOf = async (
  deps: Pick<Stores, 'resources'>,
  organisation: Organisation | undefined,
  { resourceId, given, newNames }: Naming,
): Promise<Refused | undefined> => {
  const free = {
    team: organisation?.teams.length ? undefined : given.team,
    skills: organisation?.skills.length ? undefined : given.skills,
    zones: organisation?.zones.length ? undefined : given.zones,
  };
  if (newNames || (!free.team && !free.skills && !free.zones)) return undefined;
  const others = (await everybody(deps)).filter((person) => person.resourceId !== resourceId);
  return slipIn(free, namesOf(others));
};

/** Refuses a name that is not the organisation's, or is probably a slip. Only names that the person does not have are looked at. */
const nameCheck = async (deps: Pick<Stores, 'resources' | 'organisation'>, naming: Naming) => {
  const { state: organisation } = await deps.organisation.load(NAMES);
  const slip = await slipOf(deps, organisation, naming);
  return (person?: Resource): Refused | undefined => {
    const given = namesOfPerson(naming.given);
    return slip ?? refuseUnknown(organisation, person ? newAmong(given, namesOfPerson(person)) : given);
  };
};

/** Throws the 422 of a position that nobody can have been seen at yet. */
const checkPosition = ({ position }: Given, now: Instant): void => {
  const at = position?.at;
  if (at === undefined || secondsBetween(now, at) <= MOST_SECONDS_AHEAD) return;
  const message = `is more than ${MOST_SECONDS_AHEAD / 60} min in the future; send when the person was seen there`;
  throw doesNotFit([{ in: 'body', pointer: '/position/at', message }]);
};

/** Adds a person. The same id again is success without a change. Throws the 422 of a position in the future. */
export const createResource = async (
  deps: ResourceDeps,
  resourceId: ResourceId,
  profile: NewResource,
  cause: Cause,
): Promise<Outcome<Resource>> => {
  checkPosition(profile, cause.at);
  const { email, position, sharedMailbox, newNames, ...rest } = profile;
  const refused = await nameCheck(deps, { resourceId, given: rest, newNames });
  return decideResource(
    deps,
    resourceId,
    cause,
    (state) =>
      (state === undefined ? refused() : undefined) ??
      addResource(state, {
        resourceId,
        ...rest,
        ...(email && { email }),
        ...(sharedMailbox !== undefined && { sharedMailbox }),
        ...(position && { position: { ...position, at: position.at ?? cause.at } }),
      }),
  );
};

export interface Patch {
  readonly changes: Changes;
  readonly ifMatch: number | '*' | undefined;
  /** That a name near one in use is meant. */
  readonly newNames?: boolean | undefined;
}

/**
 * Changes a person who is still at the version that the change was made on; the runtime tells `stale-version` as 412. Throws
 * the 422 of a position in the future.
 */
export const patchResource = async (
  deps: ResourceDeps,
  resourceId: ResourceId,
  { changes, ifMatch, newNames }: Patch,
  cause: Cause,
): Promise<Outcome<Resource>> => {
  checkPosition(changes, cause.at);
  const refused = await nameCheck(deps, { resourceId, given: changes, newNames });
  return decideResource(deps, resourceId, cause, (state, loaded) => {
    if (state === undefined) return notFound('resource');
    if (state.removedAt !== undefined) return wasRemoved(state);
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    return refused(state) ?? changeResource(state, changes, cause.at);
  });
};

/** Takes a person out; once more changes nothing. */
export const endResource = (
  deps: ResourceDeps,
  resourceId: ResourceId,
  cause: Cause,
): Promise<Outcome<Resource>> =>
  decideResource(deps, resourceId, cause, (state) =>
    state ? removeResource(state, cause.at) : notFound('resource'),
  );

export interface PeopleQuery {
  readonly team?: TeamId | undefined;
  readonly status?: ResourceStatus | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of people by team and name. A page filtered by status may be short while more follow. */
export const listResources = async (
  { resources }: Pick<Stores, 'resources'>,
  { team, status, limit, cursor }: PeopleQuery,
): Promise<{ items: Item<Resource>[]; next?: string }> => {
  const page = await resources.query('gsi1', ALL_RESOURCES, {
    limit,
    ...(team !== undefined && { beginsWith: `${team}#` }),
    ...(cursor !== undefined && { after: cursor }),
  });
  const items = page.items.filter(({ state }) => status === undefined || state.duty.status === status);
  return { items, ...(page.next !== undefined && { next: page.next }) };
};
