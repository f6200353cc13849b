import { notFound, type Cause, type ResourceId } from '@muster/core';
import type { Outcome } from '@muster/store';
import { stale } from '@muster/store/stale';
import { refusePosition, checkNames } from './check-person.ts';
import { decideResource, type ResourceDeps } from './decide-resource.ts';
import { changeResource, type Changes } from './domain/change-resource.ts';
import { wasRemoved } from './domain/remove-resource.ts';
import type { Resource } from './domain/resource.ts';

export interface Patch {
  readonly changes: Changes;
  readonly ifMatch: number | '*' | undefined;
  /** Accepts a name very similar to one in use. */
  readonly newNames?: boolean | undefined;
}

/**
 * Changes a person who is still at the version that the change was made on; the runtime tells `stale-version` as 412. A
 * position in the future is refused.
 */
export const changePerson = async (
  deps: ResourceDeps,
  resourceId: ResourceId,
  { changes, ifMatch, newNames }: Patch,
  cause: Cause,
): Promise<Outcome<Resource>> => {
  const ahead = refusePosition(changes, cause.at);
  if (ahead) return ahead;
  const refused = await checkNames(deps, { resourceId, given: changes, newNames });
  return decideResource(deps, resourceId, cause, (state, loaded) => {
    if (state === undefined) return notFound('resource');
    if (state.removedAt !== undefined) return wasRemoved(state);
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    return refused(state) ?? changeResource(state, changes, cause.at);
  });
};
