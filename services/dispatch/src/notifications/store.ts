import type { AggregateKind, AggregateStore } from '@muster/store';
import { Notification } from './domain/notification.ts';

export const notificationKind: AggregateKind<Notification> = {
  kind: 'NOTIFICATION',
  schema: Notification,
  appends: true,
  hasEnded: () => true,
};

export interface NotificationStores {
  readonly notifications: AggregateStore<Notification>;
}
