import { plusSeconds, type Instant } from '@muster/core';

const PREFIX = 'whsec_';
const KEY_BYTES = 32;
/** So long the secret before is signed with too, for the receiver to change over. */
const OVERLAP_SECONDS = 86_400;

/** What the webhooks of an endpoint are signed with, as Standard Webhooks writes secrets. */
export interface SigningSecrets {
  readonly current: string;
  /** The one before, until the receiver has had the time to change over. */
  readonly previous?: { readonly secret: string; readonly until: Instant };
}

/** A secret of 32 random bytes. Throws RangeError for any other number: fewer could be guessed. */
export const signingSecretOf = (random: Uint8Array): string => {
  if (random.length !== KEY_BYTES) throw new RangeError(`a signing secret is made of ${KEY_BYTES} bytes`);
  return PREFIX + Buffer.from(random).toString('base64');
};

/** The bytes that sign. */
export const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

/** The secrets after a rotation: the old one counts for another day beside the fresh one. */
export const rotateSecret = ({ current }: SigningSecrets, fresh: string, now: Instant): SigningSecrets => ({
  current: fresh,
  previous: { secret: current, until: plusSeconds(now, OVERLAP_SECONDS) },
});

/** The secrets that a webhook is signed with at this time, the current one first. */
export const secretsAt = ({ current, previous }: SigningSecrets, now: Instant): readonly string[] =>
  previous !== undefined && now < previous.until ? [current, previous.secret] : [current];
