import { type PolicyStores, CONTACTS, AUTO_DISPATCH } from './store.ts';

/** The policies with their versions; without a policy nothing is dispatched automatically, and nobody is told first. */
export const readAutoDispatch = async ({ autoDispatch }: Pick<PolicyStores, 'autoDispatch'>) => {
  const { state = { rules: [] }, version } = await autoDispatch.load(AUTO_DISPATCH);
  return { policy: state, version };
};

export const readContacts = async ({ contacts }: Pick<PolicyStores, 'contacts'>) => {
  const { state = { teams: {} }, version } = await contacts.load(CONTACTS);
  return { policy: state, version };
};
