import { AVAILABLE_CHANNELS, NotificationChannel, type Priority } from '@muster/contracts';
import * as z from 'zod';

/** No step begins later: a queue holds a message back for no longer (SQS, DelaySeconds). */
const MOST_AFTER_SECONDS = 900;

const Channel = NotificationChannel.refine((channel) => AVAILABLE_CHANNELS.includes(channel), {
  error: `people are not reached on it in this release; use ${AVAILABLE_CHANNELS.join(', ')}`,
});

/** Channels that are used at the same moment, so many seconds after the offer, unless it is answered by then. */
export const NotificationStep = z.object({
  channels: z.array(NotificationChannel).min(1).max(NotificationChannel.options.length),
  afterSeconds: z.int().min(0).max(MOST_AFTER_SECONDS),
});
export type NotificationStep = z.infer<typeof NotificationStep>;

const priorities = <Steps extends z.ZodType>(steps: Steps) => ({
  P1: steps,
  P2: steps,
  P3: steps,
  P4: steps,
  P5: steps,
});

/** By the priority of the incident, on which channels a person is told of an offer, and when. */
export const NotificationOrder = z.object(
  priorities(z.array(NotificationStep).min(1)) satisfies Record<Priority, unknown>,
);
export type NotificationOrder = z.infer<typeof NotificationOrder>;

const ByMail: NotificationStep = { channels: ['email'], afterSeconds: 0 };

/** Steps that fit one by one; how they follow on each other is asked after that. */
const Steps = z
  .array(
    NotificationStep.extend({ channels: z.array(Channel).min(1).max(AVAILABLE_CHANNELS.length) }).strict(),
  )
  .min(1)
  .max(AVAILABLE_CHANNELS.length)
  .meta({ examples: [[ByMail]] });

const GivenSteps = Steps.pipe(
  z.array(NotificationStep).superRefine((steps, context) => {
    const complain = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    const used: NotificationChannel[] = [];
    for (const [at, { channels, afterSeconds }] of steps.entries()) {
      const before = steps[at - 1]?.afterSeconds;
      if (before === undefined && afterSeconds !== 0) {
        complain([at, 'afterSeconds'], 'the first step begins with the offer: use 0');
      }
      if (before !== undefined && afterSeconds <= before) {
        complain([at, 'afterSeconds'], `begins no later than the step before: use more than ${before}`);
      }
      for (const [place, channel] of channels.entries()) {
        if (used.includes(channel)) complain([at, 'channels', place], 'is named before: name a channel once');
        used.push(channel);
      }
    }
  }),
);

/** The policy as a request gives it: from 0 on, later and later, each channel once. */
export const GivenNotificationOrder = z.strictObject(priorities(GivenSteps));

const urgent: NotificationStep[] = [
  { channels: ['email', 'sms'], afterSeconds: 0 },
  { channels: ['voice'], afterSeconds: 45 },
];
const soon: NotificationStep[] = [
  { channels: ['email', 'sms'], afterSeconds: 0 },
  { channels: ['voice'], afterSeconds: 180 },
];
const calm: NotificationStep[] = [
  { channels: ['email'], afterSeconds: 0 },
  { channels: ['sms'], afterSeconds: 300 },
];

/** What holds until an organisation says otherwise: the more urgent, the sooner a telephone rings. */
export const DEFAULT_NOTIFICATION_ORDER: NotificationOrder = {
  P1: urgent,
  P2: urgent,
  P3: soon,
  P4: calm,
  P5: calm,
};
