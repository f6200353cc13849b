import { isDeepStrictEqual } from 'node:util';
import { type DataOf } from '@muster/contracts';
import { slipFor, decided, invalid, type Refused, unchanged, type Cause } from '@muster/core';
import { stale } from '@muster/runtime/http/problem';
import { type AggregateStore, type Outcome } from '@muster/store';
import { refuseUnknown } from '@muster/store/known-names';
import type { Stores } from '../deps.ts';
import { learnTypes, unknownInRules } from '../domain/known-types.ts';
import type { AutoDispatchPolicy, ContactsPolicy } from '../domain/policy.ts';
import { namesInPolicy, newAmong } from '../domain/organisation.ts';
import { namesOf } from '../domain/slips.ts';
import { ALL_TYPES, AUTO_DISPATCH, CONTACTS, NAMES } from '../stores.ts';
import { everybody } from './people.ts';

/** A policy as it shall be, and the version it was made on, if that is to count. */
export interface Setting<Policy> {
  readonly policy: Policy;
  readonly ifMatch: number | '*' | undefined;
}

interface Checked<Policy> extends Setting<Policy> {
  /** The refusal of a name that is not known; a policy that stands already may be set again as it is. */
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
  deps: Stores,
  setting: Setting<AutoDispatchPolicy>,
  cause: Cause,
): Promise<Outcome<AutoDispatchPolicy>> => {
  const { state: known } = await deps.knownTypes.load(ALL_TYPES);
  const unknown = () => unknownInRules(known, setting.policy);
  return set(deps.autoDispatch, AUTO_DISPATCH, { ...setting, unknown }, cause);
};

/** Keeps which types of incident the version covers. */
export const learnProcedure = (deps: Stores, published: DataOf<'ProcedurePublished'>, cause: Cause) =>
  deps.knownTypes.decide(ALL_TYPES, cause, (known) => learnTypes(known, published));

const slipInTeams = (given: readonly string[], teams: readonly string[]): Refused | undefined => {
  for (const team of given) {
    const nearest = slipFor(team, teams);
    if (nearest === undefined) continue;
    const says = `teams: nobody is in one of them. Did you mean “${nearest}”? If it is a new one, add its people first.`;
    return invalid('name-near-another', says, { field: 'teams', nearest });
  }
  return undefined;
};

/** Says who is told of shortfalls and escalations. */
export const setContacts = async (
  deps: Stores,
  setting: Setting<ContactsPolicy>,
  cause: Cause,
): Promise<Outcome<ContactsPolicy>> => {
  const { state: names } = await deps.organisation.load(NAMES);
  const given = namesInPolicy(setting.policy);
  const slip = names?.teams.length
    ? undefined
    : slipInTeams(Object.keys(setting.policy.teams), namesOf(await everybody(deps)).team);
  const unknown = (standing: ContactsPolicy | undefined) =>
    slip ?? refuseUnknown(names, standing ? newAmong(given, namesInPolicy(standing)) : given);
  return set(deps.contacts, CONTACTS, { ...setting, unknown }, cause);
};

/** The policies with their versions; without one nothing is dispatched by itself, and nobody is told first. */
export const readAutoDispatch = async ({ autoDispatch }: Pick<Stores, 'autoDispatch'>) => {
  const { state = { rules: [] }, version } = await autoDispatch.load(AUTO_DISPATCH);
  return { policy: state, version };
};

export const readContacts = async ({ contacts }: Pick<Stores, 'contacts'>) => {
  const { state = { teams: {} }, version } = await contacts.load(CONTACTS);
  return { policy: state, version };
};
