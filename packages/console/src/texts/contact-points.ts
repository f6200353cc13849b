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

/** On which channels a person can be told. */
export const reachTexts = {
  title: 'Reached by',
  channel: { email: 'e-mail', sms: 'texts', voice: 'calls', webhook: 'web service' },
  verified: 'verified',
  unverified: 'not verified',
  stopped: 'stopped',
  failing: (why: string) => `failing (${why})`,
  none: 'no address is known',
} as const;

/** How a brief stands on each channel. */
export const toldTexts = {
  title: (name: string) => `How ${name} is told`,
  channel: { email: 'E-mail', sms: 'Text', voice: 'Call', webhook: 'Web service' },
  state: {
    planned: 'to be tried',
    requested: 'on its way',
    sent: 'sent',
    delivered: 'delivered',
    unknown: 'not known whether it went out',
    'to-be-sent-again': 'to be sent again',
    failed: 'failed',
  },
  answered: 'accepted by it',
} as const;

/** How somebody would be told of an offer. */
export const expectedTexts = {
  by: { email: 'e-mail', sms: 'text', voice: 'call', webhook: 'web service' },
  and: ' and ',
  told: (first: string) => `Told by ${first} at once`,
  then: (next: string, length: string) => `by ${next} after ${length}`,
  unlessAnswered: ', unless they answer before.',
  end: '.',
  mailOnly: 'Reachable by e-mail only.',
  nobody: 'No verified address: they cannot be told.',
} as const;

/** Verifying an address by a code that is sent to it. */
export const verifyTexts = {
  title: 'Verify by a code',
  send: { email: 'Mail a code', sms: 'Text a code', voice: 'Call with a code', webhook: 'Post a code' },
  sent: {
    waiting: 'The code is on its way.',
    sent: 'The code was sent.',
    failed: 'The code could not be sent',
  },
  askFor: 'Ask the person for the six digits they received.',
  code: 'Code',
  confirm: 'Verify the address',
} as const;
