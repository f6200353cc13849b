import {
  secondsBetween,
  type Instant,
  type ResourceId,
  type ResourceStatus,
  type TeamId,
} from '@muster/contracts';
import { doesNotFit } from '@muster/runtime/fit';
import { stale } from '@muster/runtime/problem';
import { notFound, type Cause, type Item, type Outcome } from '@muster/store';
import type { Refused } from '@muster/store/decision';
import type { Stores } from '../deps.ts';
import { addResource, changeResource, type Changes } from '../domain/changing-resources.ts';
import { removeResource, wasRemoved } from '../domain/removing-resources.ts';
import { MOST_SECONDS_AHEAD, type Resource } from '../domain/resource.ts';
import { namesOf, slipIn, type Names } from '../domain/slips.ts';
import type { NewResource } from '../shapes.ts';
import { ALL_RESOURCES } from '../stores.ts';
import { decideResource, type ResourceDeps } from './decide-resource.ts';
import { everybody } from './people.ts';

type Given = { readonly position?: { readonly at?: Instant | undefined } | null | undefined };

/** What is all but a name that others have; only names that are given are looked at. */
const slipOf = async (
  deps: Pick<Stores, 'resources'>,
  resourceId: ResourceId,
  given: Names,
): Promise<Refused | undefined> => {
  if (!given.team && !given.skills && !given.zones) return undefined;
  const others = (await everybody(deps)).filter((person) => person.resourceId !== resourceId);
  return slipIn(given, namesOf(others));
};

/** Throws the 422 of a position that nobody can have been seen at yet. */
const checkPosition = ({ position }: Given, now: Instant): void => {
  const at = position?.at;
  if (at === undefined || secondsBetween(now, at) <= MOST_SECONDS_AHEAD) return;
  const message = `is more than ${MOST_SECONDS_AHEAD / 60} min in the future; send when the person was seen there`;
  throw doesNotFit([{ in: 'body', pointer: '/position/at', message }]);
};

/** Adds a person. The same id again is success without a change. Throws the 422 of a position in the future. */
export const createResource =
  (deps: ResourceDeps) =>
  async (resourceId: ResourceId, profile: NewResource, cause: Cause): Promise<Outcome<Resource>> => {
    checkPosition(profile, cause.at);
    const { email, position, sharedMailbox, newNames, ...rest } = profile;
    const slip = newNames ? undefined : await slipOf(deps, resourceId, rest);
    return decideResource(
      deps,
      resourceId,
      cause,
      (state) =>
        (state === undefined ? slip : undefined) ??
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
export const patchResource =
  (deps: ResourceDeps) =>
  async (
    resourceId: ResourceId,
    { changes, ifMatch, newNames }: Patch,
    cause: Cause,
  ): Promise<Outcome<Resource>> => {
    checkPosition(changes, cause.at);
    const slip = newNames ? undefined : await slipOf(deps, resourceId, changes);
    return decideResource(deps, resourceId, cause, (state, loaded) => {
      if (state === undefined) return notFound('resource');
      if (state.removedAt !== undefined) return wasRemoved(state);
      if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
      return slip ?? changeResource(state, changes, cause.at);
    });
  };

/** Takes a person out; once more changes nothing. */
export const endResource =
  (deps: ResourceDeps) =>
  (resourceId: ResourceId, cause: Cause): Promise<Outcome<Resource>> =>
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
