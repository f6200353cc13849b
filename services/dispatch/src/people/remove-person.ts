import { notFound, type Cause, type ResourceId } from '@muster/core';
import type { Outcome } from '@muster/store';
import { decideResource, type ResourceDeps } from './decide-resource.ts';
import { removeResource } from './domain/remove-resource.ts';
import type { Resource } from './domain/resource.ts';

/** Removes a person; a repetition changes nothing. */
export const removePerson = (
  deps: ResourceDeps,
  resourceId: ResourceId,
  cause: Cause,
): Promise<Outcome<Resource>> =>
  decideResource(deps, resourceId, cause, (state) =>
    state ? removeResource(state, cause.at) : notFound('resource'),
  );
