import { KnownTypes } from '@muster/contracts/procedure/known-types';
import type { AggregateKind, AggregateStore } from '@muster/store';
import { AutoDispatchPolicy } from './domain/auto-dispatch.ts';
import { ContactsPolicy } from './domain/contacts.ts';
import { NotificationOrder } from './domain/notification-order.ts';

export const AUTO_DISPATCH = 'auto-dispatch';

export const autoDispatchKind: AggregateKind<AutoDispatchPolicy> = {
  kind: 'POLICY',
  saysWhoChanged: true,
  schema: AutoDispatchPolicy,
};

export const CONTACTS = 'contacts';

export const contactsKind: AggregateKind<ContactsPolicy> = {
  kind: 'POLICY',
  schema: ContactsPolicy,
  saysWhoChanged: true,
};

export const NOTIFICATION_ORDER = 'notification-order';

export const notificationOrderKind: AggregateKind<NotificationOrder> = {
  kind: 'POLICY',
  schema: NotificationOrder,
  saysWhoChanged: true,
};

export const ALL_TYPES = 'all';

export const knownTypesKind: AggregateKind<KnownTypes> = { kind: 'INCIDENTTYPES', schema: KnownTypes };

export interface PolicyStores {
  readonly autoDispatch: AggregateStore<AutoDispatchPolicy>;
  readonly contacts: AggregateStore<ContactsPolicy>;
  readonly notificationOrder: AggregateStore<NotificationOrder>;
  readonly knownTypes: AggregateStore<KnownTypes>;
}
