/** A British number as people write it, with its country code. */
export const international = (typed: string): string =>
  typed
    .replaceAll(/[\s()-]/g, '')
    .replace(/^00/, '+')
    .replace(/^0/, '+44');
