/** How a person's e-mail address and telephone number stand. */
export const contactPointTexts = {
  none: 'none',
  verified: 'verified',
  unverified: 'not verified: not used',
  mailFails: 'mail comes back',
  textsStopped: 'texts stopped',
  textsFail: 'texts fail',
  callsFail: 'calls fail',
  mailReturned: (why: string) =>
    `Mail to this address comes back (${why}). Saving the address confirms it. Since`,
  textsFailed: (why: string) => `Texts to this number fail (${why}). Saving the number confirms it. Since`,
  callsFailed: (why: string) => `Calls to this number fail (${why}). Saving the number confirms it. Since`,
  stopped:
    'This person answered STOP. Muster texts them nothing until they text START from this number. Since',
} as const;
