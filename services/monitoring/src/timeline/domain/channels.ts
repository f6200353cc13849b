import type { ContactChannel, NotificationChannel } from '@muster/contracts';

/** Channels in words. */
export const channels: Readonly<Record<ContactChannel | NotificationChannel, string>> = {
  voice: 'telephone',
  sms: 'text message',
  chat: 'chat',
  email: 'e-mail',
  web: 'web form',
  webhook: 'another system',
};
