import { AVAILABLE_CHANNELS, type NotificationChannel } from '@muster/contracts';
import type { Failing } from './email-address.ts';
import type { Resource } from './resource.ts';

/** An address at which a person can be reached on a channel. */
export interface ContactPoint {
  readonly channel: NotificationChannel;
  readonly address: string;
  readonly verified: boolean;
  /** Messages to it come back. */
  readonly failing?: Failing | undefined;
}

type Person = Pick<Resource, 'email'>;

/** Every address that is known of a person. */
export const contactPointsOf = ({ email }: Person): readonly ContactPoint[] =>
  email === undefined ? [] : [{ channel: 'email', ...email }];

/** The channels that a plan allows; all there are for one that names none of them, since that once went unchecked. */
export const channelsOf = (
  plan: { readonly channels: readonly NotificationChannel[] } | undefined,
): readonly NotificationChannel[] => {
  const allowed = AVAILABLE_CHANNELS.filter((channel) => plan?.channels.includes(channel));
  return allowed.length > 0 ? allowed : AVAILABLE_CHANNELS;
};

/** The person's verified address on one of the channels, whether messages to it come back or not. */
export const verifiedPointOf = (
  person: Person,
  channels: readonly NotificationChannel[],
): ContactPoint | undefined =>
  contactPointsOf(person).find(({ channel, verified }) => verified && channels.includes(channel));

/** Where the person can be reached: a verified address on one of the channels, from which nothing has come back. */
export const reachablePointOf = (
  person: Person,
  channels: readonly NotificationChannel[],
): ContactPoint | undefined =>
  contactPointsOf(person).find(
    ({ channel, verified, failing }) => verified && failing === undefined && channels.includes(channel),
  );
