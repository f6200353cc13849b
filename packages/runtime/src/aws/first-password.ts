import { randomInt } from 'node:crypto';

const letters = 'abcdefghjkmnpqrstuvwxyz';

/** A password that a person can type and the user pool accepts: `Harbour-kpwmzrd-4821`. */
export const firstPassword = (): string => {
  const word = Array.from({ length: 7 }, () => letters[randomInt(letters.length)]).join('');
  return `Harbour-${word}-${randomInt(1000, 10_000)}`;
};
