import type { ResourceId, ResourceStatus, TeamId } from '@muster/contracts';
import { notFound, refuse, type Cause, type Item, type Outcome } from '@muster/store';
import type { Stores } from '../deps.ts';
import { addResource, changeResource, type Changes } from '../domain/changing-resources.ts';
import type { Resource } from '../domain/resource.ts';
import type { NewResource } from '../shapes.ts';
import { ALL_RESOURCES } from '../stores.ts';

type ResourceDeps = Pick<Stores, 'resources'>;

/** Adds a person. The same id again is success without a change. */
export const createResource =
  ({ resources }: ResourceDeps) =>
  async (resourceId: ResourceId, profile: NewResource, cause: Cause): Promise<Outcome<Resource>> => {
    const { email, position, ...rest } = profile;
    return resources.decide(resourceId, cause, (state) =>
      addResource(state, {
        resourceId,
        ...rest,
        ...(email && { email }),
        ...(position && { position: { ...position, at: position.at ?? cause.at } }),
      }),
    );
  };

/** Changes a person who is still at the version that the change was made on; the runtime tells `stale-version` as 412. */
export const patchResource =
  ({ resources }: ResourceDeps) =>
  async (
    resourceId: ResourceId,
    { changes, ifMatch }: { changes: Changes; ifMatch: number | '*' | undefined },
    cause: Cause,
  ): Promise<Outcome<Resource>> =>
    resources.decide(resourceId, cause, (state, { version }) => {
      if (state === undefined) return notFound('resource');
      if (ifMatch === '*' || ifMatch === version) return changeResource(state, changes, cause.at);
      return refuse('stale-version', `This is version ${version} by now. Read it again, then decide.`);
    });

export interface PeopleQuery {
  readonly team?: TeamId | undefined;
  readonly status?: ResourceStatus | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A page of people by team and name. A page filtered by status may be short while more follow. */
export const listResources = async (
  { resources }: ResourceDeps,
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
