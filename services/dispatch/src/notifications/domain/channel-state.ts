import { failureInWords, NotificationChannel } from '@muster/contracts';
import { Instant } from '@muster/core';
import * as z from 'zod';
import type { TimedStep } from './due-steps.ts';
import type { Notification } from './notification.ts';

/** How the brief of an offer stands on one channel. Nothing here says at which address. */
export const ChannelState = z.object({
  channel: NotificationChannel,
  state: z
    .enum(['planned', 'requested', 'sent', 'delivered', 'unknown', 'to-be-sent-again', 'failed'])
    .describe(
      '`delivered` is not accepted; `unknown`: the provider did not say whether it took the message.',
    ),
  at: Instant.describe('Since when, or when it is planned for.'),
  why: z.string().optional().describe('What the provider said against it, in words.'),
});
export type ChannelState = z.infer<typeof ChannelState>;

/** How an attempt stands. */
const standing = (attempt: Notification): ChannelState => {
  const { channel } = attempt;
  const because = (reason: string) => ({ why: failureInWords(reason, channel) });
  switch (attempt.state) {
    case 'requested':
      return { channel, state: 'requested', at: attempt.requestedAt };
    case 'sent': {
      const { sentAt, deliveredAt } = attempt;
      return deliveredAt === undefined
        ? { channel, state: 'sent', at: sentAt }
        : { channel, state: 'delivered', at: deliveredAt };
    }
    case 'unsent':
      return { channel, state: 'to-be-sent-again', at: attempt.unsentAt, ...because(attempt.reason) };
    case 'unknown':
      return { channel, state: 'unknown', at: attempt.unknownAt, ...because(attempt.reason) };
    case 'failed':
      return { channel, state: 'failed', at: attempt.failedAt, ...because(attempt.reason) };
    case 'returned':
      return { channel, state: 'failed', at: attempt.returnedAt, ...because(attempt.reason) };
  }
};

/**
 * How the brief stands on each channel, by what was tried and what is still to come. Always in the same order of channels, so
 * that a line keeps its place as its state changes.
 */
export const channelStates = (
  attempts: readonly Notification[],
  toCome: readonly TimedStep[],
): readonly ChannelState[] =>
  NotificationChannel.options.flatMap((channel): ChannelState[] => {
    const attempt = attempts.find((one) => one.channel === channel);
    if (attempt !== undefined) return [standing(attempt)];
    const step = toCome.find(({ points }) => points.some((point) => point.channel === channel));
    return step === undefined ? [] : [{ channel, state: 'planned', at: step.at }];
  });
