import { isDeepStrictEqual } from 'node:util';
import { decided, unchanged, type Cause } from '@muster/store';
import type { Stores } from '../deps.ts';
import type { AutoDispatchPolicy, ContactsPolicy } from '../domain/policy.ts';
import { AUTO_DISPATCH, CONTACTS } from '../stores.ts';

const put =
  <Policy>(policy: Policy) =>
  (standing: Policy | undefined) =>
    isDeepStrictEqual(standing, policy) ? unchanged(policy) : decided(policy, []);

/** Says which incidents are dispatched without a dispatcher. */
export const setAutoDispatch = ({ autoDispatch }: Stores, policy: AutoDispatchPolicy, cause: Cause) =>
  autoDispatch.decide(AUTO_DISPATCH, cause, put(policy));

/** Says who is told of shortfalls and escalations. */
export const setContacts = ({ contacts }: Stores, policy: ContactsPolicy, cause: Cause) =>
  contacts.decide(CONTACTS, cause, put(policy));
