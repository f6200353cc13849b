import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import { readAutoDispatch } from '../policies/read-policies.ts';
import type { PolicyStores } from '../policies/store.ts';
import { recommend } from '../recommendation/domain/recommend.ts';
import { loadCandidates } from '../recommendation/load-candidates.ts';
import { applyCorrection } from './correct-facts.ts';
import { decideOpening } from './domain/opening.ts';
import { seekPeople } from './seek-people.ts';
import type { MobilisationStores, SearchStores } from './store.ts';

/** Takes triage's verdict: opens the response with a recommendation and, where the policy says so, sends people. */
export const openMobilisation = async (
  deps: SearchStores & MobilisationStores & Pick<PolicyStores, 'autoDispatch'>,
  { data }: MusterEvent<'IncidentAssessed'>,
  cause: Cause,
): Promise<void> => {
  const { correlationId, exercise, at: now } = cause;
  const { incidentId, incident: facts, priority, plan } = data;
  const roles = plan.roles.map((role) => ({ role, needed: role.count }));
  const question = { incidentId, facts, plan, priority, roles, tried: [], exercise, now };
  const [people, { policy }] = await Promise.all([
    loadCandidates(deps, (indexed) => recommend(question, indexed)),
    readAutoDispatch(deps),
  ]);
  await deps.mobilisations.decide(data.incidentId, cause, (state) =>
    decideOpening(state, data, { origin: { correlationId, exercise }, policy, people, now }),
  );
  await applyCorrection(deps, incidentId, cause);
  await seekPeople(deps, data.incidentId, cause, people);
};
