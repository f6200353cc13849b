import type { MusterEvent } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { PeopleInHand } from '../people/people-in-hand.ts';
import { readAutoDispatch } from '../policies/read-policies.ts';
import type { PolicyStores } from '../policies/store.ts';
import { applyCorrection } from './correct-facts.ts';
import { OpeningAttempts } from './opening-attempts.ts';
import { seekPeople } from './seek-people.ts';
import type { MobilisationStores, SearchStores } from './store.ts';

type OpeningStores = SearchStores &
  MobilisationStores &
  Pick<PolicyStores, 'autoDispatch'> & { readonly inHand: PeopleInHand };

/** Takes triage's verdict: opens the response with a recommendation and, where the policy says so, offers its places at once. */
export const openMobilisation = async (
  deps: OpeningStores,
  { data }: MusterEvent<'IncidentAssessed'>,
  cause: Cause,
): Promise<void> => {
  const { correlationId, exercise, at: now } = cause;
  const { incidentId } = data;
  const [people, { policy }, { state: correction }] = await Promise.all([
    deps.inHand.everybody(deps),
    readAutoDispatch(deps),
    deps.corrections.load(incidentId),
  ]);
  const circumstances = { origin: { correlationId, exercise }, policy, correction, people, now };
  const attempts = new OpeningAttempts(deps, data, circumstances);
  try {
    const opened = await deps.table.decide(cause, () => attempts.next());
    if (opened.ok && opened.how === 'written') deps.inHand.note(opened.value.reserved);
    attempts.release();
    // Again, since one may have come while the response was saved, and looked for it in vain.
    await applyCorrection(deps, incidentId, cause);
    const { state } = opened.ok ? opened.value : {};
    const isSeeking = state?.status === 'open' && state.places.some((place) => place.state === 'seeking');
    if (isSeeking) await seekPeople(deps, incidentId, cause, [...attempts.known.values()]);
  } finally {
    attempts.release();
  }
};
