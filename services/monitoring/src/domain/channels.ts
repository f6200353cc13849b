import type { ContactChannel, NotificationChannel } from '@muster/contracts';

/** How something came or went, as people say it. */
export const channels: Readonly<Record<ContactChannel | NotificationChannel, string>> = {
  voice: 'telephone',
  sms: 'text message',
  chat: 'chat',
  email: 'e-mail',
  web: 'web form',
  webhook: 'another system',
};
