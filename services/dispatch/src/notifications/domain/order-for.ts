import type { NotificationChannel } from '@muster/contracts';
import { contactPointsOf, type ContactPoint } from '../../people/domain/contact-points.ts';
import type { NotificationStep } from '../../policies/domain/notification-order.ts';

/** The addresses at which a person is told at the same moment, so many seconds after the offer. */
export interface ReachStep {
  readonly afterSeconds: number;
  readonly points: readonly ContactPoint[];
}

/** Where a person can be told: verified addresses on the given channels, from which nothing has come back. */
export const usablePointsOf = (
  person: Parameters<typeof contactPointsOf>[0],
  channels: readonly NotificationChannel[],
): readonly ContactPoint[] =>
  contactPointsOf(person).filter(
    ({ channel, verified, failing }) => verified && failing === undefined && channels.includes(channel),
  );

/**
 * In which steps a person with these usable addresses is told of an offer, by the steps of the policy. A step for which there
 * is no address is left out, and the later ones take its moment. Who has none on the channels that the policy names is told at
 * once on those there are: an order keeps nobody from being told.
 */
export const orderFor = (
  points: readonly ContactPoint[],
  policy: readonly NotificationStep[],
): readonly ReachStep[] => {
  const reached = policy
    .map(({ channels }) => points.filter(({ channel }) => channels.includes(channel)))
    .filter((step) => step.length > 0);
  if (reached.length === 0) return points.length === 0 ? [] : [{ afterSeconds: 0, points }];
  return policy.flatMap(({ afterSeconds }, at) => {
    const step = reached[at];
    return step === undefined ? [] : [{ afterSeconds, points: step }];
  });
};
