import { type ResourceId, compareCause, unchanged, type Cause, type Decision } from '@muster/core';
import { keyReused, type Loaded, type Outcome, type Table } from '@muster/store';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import type { Resource } from './domain/resource.ts';
import { holdContactPoints } from './hold-contact-points.ts';
import type { PeopleStores } from './store.ts';

export type ResourceDeps = PeopleStores & OrganisationNameStores & { readonly table: Table };

/** Decides over a person and, as their addresses change, over who has the mailbox and the number, in one transaction. */
export const decideResource = async (
  deps: ResourceDeps,
  resourceId: ResourceId,
  cause: Cause,
  rule: (state: Resource | undefined, loaded: Loaded<Resource>) => Decision<Resource>,
): Promise<Outcome<Resource>> => {
  const outcome = await deps.table.decide(cause, async () => {
    const loaded = await deps.resources.load(resourceId);
    const { state, version, causes } = loaded;
    const before = compareCause(causes, cause);
    if (before === 'other-body') return keyReused;
    const decision = before === 'same' && state ? unchanged(state) : rule(state, loaded);
    if (!decision.ok) return decision;
    if (decision.unchanged) {
      return {
        ok: true,
        changes: [deps.resources.change(loaded, decision)],
        value: { state: decision.state, version },
      };
    }
    const held = await holdContactPoints(deps, state, decision.state);
    if (!held.ok) return held;
    const changes = [deps.resources.change(loaded, decision), ...held.changes];
    return { ok: true, changes, value: { state: decision.state, version: version + 1 } };
  });
  return outcome.ok ? { ok: true, ...outcome.value, how: outcome.how } : outcome;
};
