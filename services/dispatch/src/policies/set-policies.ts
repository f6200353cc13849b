import { isDeepStrictEqual } from 'node:util';
import { findSimilarName, decided, invalid, type Refused, unchanged, type Cause } from '@muster/core';
import type { AggregateStore, Outcome } from '@muster/store';
import { refuseUnknownNames } from '@muster/store/known-names';
import { stale } from '@muster/store/stale';
import { addedNames } from '../organisation-names/domain/organisation-names.ts';
import { NAMES, type OrganisationNameStores } from '../organisation-names/store.ts';
import { namesInUse } from '../people/domain/near-names.ts';
import { loadEverybody } from '../people/load-people.ts';
import type { PeopleStores } from '../people/store.ts';
import { refuseUnknownTypes, type AutoDispatchPolicy } from './domain/auto-dispatch.ts';
import { namesInPolicy, type ContactsPolicy } from './domain/contacts.ts';
import type { NotificationOrder } from './domain/notification-order.ts';
import { type PolicyStores, ALL_TYPES, AUTO_DISPATCH, CONTACTS, NOTIFICATION_ORDER } from './store.ts';

/** A new policy, and the version it is based on, if that is to be checked. */
export interface Setting<Policy> {
  readonly policy: Policy;
  readonly ifMatch: number | '*' | undefined;
}

interface Checked<Policy> extends Setting<Policy> {
  /** The refusal of an unknown name; an existing policy may be set again as it is. */
  readonly unknown: (standing: Policy | undefined) => Refused | undefined;
}

const set = <Policy>(
  store: AggregateStore<Policy>,
  name: string,
  { policy, ifMatch = '*', unknown }: Checked<Policy>,
  cause: Cause,
): Promise<Outcome<Policy>> =>
  store.decide(name, cause, (standing, loaded) => {
    if (ifMatch !== '*' && ifMatch !== loaded.version) return stale(loaded);
    if (isDeepStrictEqual(standing, policy)) return unchanged(policy);
    return unknown(standing) ?? decided(policy, []);
  });

/** Says which incidents are dispatched without a dispatcher. */
export const setAutoDispatch = async (
  deps: PolicyStores,
  setting: Setting<AutoDispatchPolicy>,
  cause: Cause,
): Promise<Outcome<AutoDispatchPolicy>> => {
  const { state: known } = await deps.knownTypes.load(ALL_TYPES);
  const unknown = () => refuseUnknownTypes(known, setting.policy);
  return set(deps.autoDispatch, AUTO_DISPATCH, { ...setting, unknown }, cause);
};

const refuseNearTeam = (given: readonly string[], teams: readonly string[]): Refused | undefined => {
  for (const team of given) {
    const nearest = findSimilarName(team, teams);
    if (nearest === undefined) continue;
    const says = `teams: nobody is in one of them. Did you mean “${nearest}”? If it is a new one, add its people first.`;
    return invalid('name-near-another', says, { field: 'teams', nearest });
  }
  return undefined;
};

/** Says who is told of shortfalls and escalations. */
export const setContacts = async (
  deps: PolicyStores & OrganisationNameStores & Pick<PeopleStores, 'resources'>,
  setting: Setting<ContactsPolicy>,
  cause: Cause,
): Promise<Outcome<ContactsPolicy>> => {
  const { state: names } = await deps.organisation.load(NAMES);
  const given = namesInPolicy(setting.policy);
  const nearName = names?.teams.length
    ? undefined
    : refuseNearTeam(Object.keys(setting.policy.teams), namesInUse(await loadEverybody(deps)).team);
  const unknown = (standing: ContactsPolicy | undefined) =>
    nearName ?? refuseUnknownNames(names, standing ? addedNames(given, namesInPolicy(standing)) : given);
  return set(deps.contacts, CONTACTS, { ...setting, unknown }, cause);
};

/** Says in which order people are told on their channels. */
export const setNotificationOrder = (
  deps: Pick<PolicyStores, 'notificationOrder'>,
  setting: Setting<NotificationOrder>,
  cause: Cause,
): Promise<Outcome<NotificationOrder>> =>
  set(deps.notificationOrder, NOTIFICATION_ORDER, { ...setting, unknown: () => undefined }, cause);
