/** Asks the carrier to call again after a fault or a slow answer: by default it would give up. It is no part of what is signed. */
const AGAIN = '#rc=2&rp=5xx,ct,rt';

const address = (callbackUrl: string, ...path: readonly string[]): string =>
  [callbackUrl, 'webhooks', ...path.map(encodeURIComponent)].join('/');

/** Where the carrier says what became of a text. `callbackUrl` is the public address of the API without a slash at its end. */
export const textStatusAddress = (callbackUrl: string, id: string): string =>
  `${address(callbackUrl, 'carrier', 'texts', id)}${AGAIN}`;

/** Where the carrier says what became of a call. */
export const callStatusAddress = (callbackUrl: string, id: string): string =>
  `${address(callbackUrl, 'carrier', 'calls', id)}${AGAIN}`;

/** Where the carrier sends the key that was pressed in this step of a call. */
export const keysAddress = (callbackUrl: string, id: string, step: string): string =>
  `${address(callbackUrl, 'carrier', 'calls', id, 'keys')}?step=${encodeURIComponent(step)}${AGAIN}`;

/** Where a text that is no answer goes for agents to read: to the source that takes such texts. */
export const textsAddress = (callbackUrl: string, sourceId: string): string =>
  address(callbackUrl, 'twilio', sourceId, 'message');
