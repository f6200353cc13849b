import { isDeepStrictEqual } from 'node:util';
import { stale } from '@muster/runtime/problem';
import { decided, unchanged, type AggregateStore, type Cause, type Outcome } from '@muster/store';
import type { Stores } from '../deps.ts';
import type { AutoDispatchPolicy, ContactsPolicy } from '../domain/policy.ts';
import { AUTO_DISPATCH, CONTACTS } from '../stores.ts';

/** A policy as it shall be, and the version it was made on, if that is to count. */
export interface Setting<Policy> {
  readonly policy: Policy;
  readonly ifMatch: number | '*' | undefined;
}

const set = <Policy>(
  store: AggregateStore<Policy>,
  name: string,
  { policy, ifMatch = '*' }: Setting<Policy>,
  cause: Cause,
): Promise<Outcome<Policy>> =>
  store.decide(name, cause, (standing, { version }) => {
    if (ifMatch !== '*' && ifMatch !== version) return stale(version);
    return isDeepStrictEqual(standing, policy) ? unchanged(policy) : decided(policy, []);
  });

/** Says which incidents are dispatched without a dispatcher. */
export const setAutoDispatch = (deps: Stores, setting: Setting<AutoDispatchPolicy>, cause: Cause) =>
  set(deps.autoDispatch, AUTO_DISPATCH, setting, cause);

/** Says who is told of shortfalls and escalations. */
export const setContacts = (deps: Stores, setting: Setting<ContactsPolicy>, cause: Cause) =>
  set(deps.contacts, CONTACTS, setting, cause);

/** The policies with their versions; without one nothing is dispatched by itself, and nobody is told first. */
export const readAutoDispatch = async ({ autoDispatch }: Pick<Stores, 'autoDispatch'>) => {
  const { state = { rules: [] }, version } = await autoDispatch.load(AUTO_DISPATCH);
  return { policy: state, version };
};

export const readContacts = async ({ contacts }: Pick<Stores, 'contacts'>) => {
  const { state = { teams: {} }, version } = await contacts.load(CONTACTS);
  return { policy: state, version };
};
