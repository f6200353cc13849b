import { DEFAULT_NOTIFICATION_ORDER } from './domain/notification-order.ts';
import { type PolicyStores, AUTO_DISPATCH, CONTACTS, NOTIFICATION_ORDER } from './store.ts';

/** The policies with their versions; without a policy nothing is dispatched automatically, and nobody is told first. */
export const readAutoDispatch = async ({ autoDispatch }: Pick<PolicyStores, 'autoDispatch'>) => {
  const { state = { rules: [] }, version } = await autoDispatch.load(AUTO_DISPATCH);
  return { policy: state, version };
};

export const readContacts = async ({ contacts }: Pick<PolicyStores, 'contacts'>) => {
  const { state = { teams: {} }, version } = await contacts.load(CONTACTS);
  return { policy: state, version };
};

/** In which order people are told on their channels; until somebody says otherwise, as Muster comes. */
export const readNotificationOrder = async ({
  notificationOrder,
}: Pick<PolicyStores, 'notificationOrder'>) => {
  const { state = DEFAULT_NOTIFICATION_ORDER, version } = await notificationOrder.load(NOTIFICATION_ORDER);
  return { policy: state, version };
};
