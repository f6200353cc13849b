import type { AddressFault } from '../channel.ts';

/** What an error of the carrier means for whoever sends. */
export interface CarrierError {
  /** A word for it with the carrier's number, such as `stopped (21610)`; never the carrier's own words, which may hold the number. */
  readonly reason: string;
  /** Whether another try may help: it is the account's fault, which can be mended, or it passes. */
  readonly again: boolean;
  /** What it says of the person's number: they asked for no more texts, or it takes none at all. */
  readonly address?: AddressFault;
}

const STOPPED = [21610];
const UNUSABLE = [13223, 13224, 21211, 21214, 21217, 21614, 30005, 30006];
const OF_THE_ACCOUNT = [
  ...[20003, 20005, 20008, 20404, 21210, 21212, 21213, 21215, 21219, 21408, 21603, 21606, 21608, 21612],
  ...[21659, 21660, 21661, 30002, 30034, 63038],
];
const PASSING = [14107, 20429, 21611, 30001, 30022];
const WORDS: readonly (readonly [word: string, codes: readonly number[], again: boolean])[] = [
  ['stopped', STOPPED, false],
  ['unusable-number', UNUSABLE, false],
  ['carrier-account', OF_THE_ACCOUNT, true],
  ['throttled', PASSING, true],
  ['unreachable', [30003], false],
  ['blocked', [30004, 30007], false],
];

/** An error by the carrier's number for it (twilio.com/docs/api/errors); of one that is not known the message itself is taken to be refused. */
export const carrierErrorOf = (code: number | undefined): CarrierError => {
  if (code === undefined) return { reason: 'refused', again: false };
  const [word = 'refused', , again = false] = WORDS.find(([, codes]) => codes.includes(code)) ?? [];
  return {
    reason: `${word} (${code})`,
    again,
    ...(STOPPED.includes(code) && { address: 'stopped' }),
    ...(UNUSABLE.includes(code) && { address: 'unusable' }),
  };
};
