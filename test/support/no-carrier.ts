import type { Sender } from '@muster/notifications/channel';

const never = <Name extends 'sms' | 'voice'>(name: Name): Sender<never> & { readonly name: Name } => ({
  name,
  format: { contentType: 'application/json', fileEnding: 'json' },
  render: () => Promise.reject(new Error(`nobody has an address for ${name}`)),
  send: () => Promise.reject(new Error(`nobody has an address for ${name}`)),
});

/** For tests in which nobody has a telephone: nothing goes out by text or call, and no offer has a later step. */
export const noCarrier = {
  sms: never('sms'),
  voice: never('voice'),
  lookAgain: () => Promise.reject(new Error('nobody has a later step')),
};
