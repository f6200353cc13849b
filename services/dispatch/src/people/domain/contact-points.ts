import { AVAILABLE_CHANNELS, type NotificationChannel } from '@muster/contracts';
import type { Failing } from './failing.ts';
import { takesTexts } from './phone-number.ts';
import type { Resource } from './resource.ts';

/** An address at which a person can be reached on a channel. */
export interface ContactPoint {
  readonly channel: NotificationChannel;
  readonly address: string;
  readonly verified: boolean;
  /** Messages to it come back, or the person has stopped them. */
  readonly failing?: Failing | undefined;
}

type Person = Pick<Resource, 'email' | 'phone'>;

/** Why texts fail to whoever answered STOP. */
export const STOPPED = 'answered STOP';

const textPoint = ({ number, verified, texts }: NonNullable<Person['phone']>): ContactPoint => {
  const { stoppedAt } = texts ?? {};
  const failing = stoppedAt === undefined ? texts?.failing : { since: stoppedAt, why: STOPPED };
  return { channel: 'sms', address: number, verified, ...(failing && { failing }) };
};

const phonePoints = (phone: NonNullable<Person['phone']>): ContactPoint[] => {
  const { number, verified, calls } = phone;
  const { failing } = calls ?? {};
  return [
    ...(takesTexts(number) ? [textPoint(phone)] : []),
    { channel: 'voice', address: number, verified, ...(failing && { failing }) },
  ];
};

/** Every address that is known of a person: e-mail, texts, calls. A landline takes calls alone. */
export const contactPointsOf = ({ email, phone }: Person): readonly ContactPoint[] => [
  ...(email === undefined ? [] : [{ channel: 'email' as const, ...email }]),
  ...(phone === undefined ? [] : phonePoints(phone)),
];

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
