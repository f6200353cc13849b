import { reply, withVersion, type Handlers } from '@muster/runtime/http/serve';
import { readOrganisationNames } from '../organisation-names/read-organisation-names.ts';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import type { PeopleStores } from '../people/store.ts';
import { readAutoDispatch, readContacts, readNotificationOrder } from './read-policies.ts';
import type { policyRoutes } from './routes.ts';
import { setAutoDispatch, setContacts, setNotificationOrder } from './set-policies.ts';
import type { PolicyStores } from './store.ts';
import { contactsView } from './views.ts';

export const policyHandlers = (
  deps: PolicyStores & OrganisationNameStores & Pick<PeopleStores, 'resources'>,
): Handlers<typeof policyRoutes> => ({
  readAutoDispatchPolicy: async () => {
    const { policy, version } = await readAutoDispatch(deps);
    return withVersion(version, reply(200, policy));
  },
  setAutoDispatchPolicy: async ({ body, request: { ifMatch }, cause }) => {
    const set = await setAutoDispatch(deps, { policy: body, ifMatch }, cause);
    return set.ok ? withVersion(set.version, reply(200, set.state)) : set;
  },
  readContactsPolicy: async () => {
    const [{ policy, version }, { names }] = await Promise.all([
      readContacts(deps),
      readOrganisationNames(deps),
    ]);
    return withVersion(version, reply(200, contactsView(policy, names)));
  },
  setContactsPolicy: async ({ body: { teams }, request: { ifMatch }, cause }) => {
    const set = await setContacts(deps, { policy: { teams }, ifMatch }, cause);
    if (!set.ok) return set;
    const { names } = await readOrganisationNames(deps);
    return withVersion(set.version, reply(200, contactsView(set.state, names)));
  },
  readNotificationOrder: async () => {
    const { policy, version } = await readNotificationOrder(deps);
    return withVersion(version, reply(200, policy));
  },
  setNotificationOrder: async ({ body, request: { ifMatch }, cause }) => {
    const set = await setNotificationOrder(deps, { policy: body, ifMatch }, cause);
    return set.ok ? withVersion(set.version, reply(200, set.state)) : set;
  },
});
