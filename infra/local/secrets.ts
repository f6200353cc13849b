import { randomBytes, randomInt } from 'node:crypto';

const letters = 'abcdefghjkmnpqrstuvwxyz';

/** A password that a person can type and the user pool accepts: `Harbour-kpwmzrd-4821`. */
export const newPassword = (): string => {
  const word = Array.from({ length: 7 }, () => letters[randomInt(letters.length)]).join('');
  return `Harbour-${word}-${randomInt(1000, 10_000)}`;
};

/** An auth token as Twilio gives an account. */
export const newAuthToken = (): string => randomBytes(16).toString('hex');

/** A secret of Standard Webhooks. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
