import type { NotificationChannel, NotificationPurpose } from '@muster/contracts';
import type { AssignmentId, Instant, NotificationId } from '@muster/core';
import type { Sender, SendResult } from '@muster/notifications/channel';
import type { AssignmentStatus } from '../../src/assignments/domain/assignment.ts';
import { attemptIds } from '../../src/notifications/message-attempts.ts';
import { firstBriefParts, partsOn } from '../../src/notifications/message-parts.ts';
import type { Stores } from '../../src/wiring/deps.ts';

export type Channel = Extract<NotificationChannel, 'email' | 'sms' | 'voice'>;

/** A message as it was handed to its provider, and what stood then. */
export interface Handed {
  readonly id: NotificationId;
  /** The first attempt at the same message. */
  readonly message: NotificationId;
  readonly channel: Channel;
  readonly at: Instant;
  readonly result: SendResult['kind'];
  readonly purpose: NotificationPurpose;
  readonly isFirstBrief: boolean;
  readonly assignmentId?: AssignmentId;
  readonly status?: AssignmentStatus;
  readonly acceptBy?: Instant;
  readonly response: string;
}

/** What a provider can say to a message. What was not taken is not handed over again at once, which would take real time. */
export const RESULTS = {
  sent: { kind: 'sent', providerId: 'taken' },
  refused: { kind: 'failed', reason: 'refused (30008)', again: false },
  'not-taken': { kind: 'failed', reason: 'throttled', again: true, retryAfterSeconds: 30 },
  unknown: { kind: 'unknown', reason: 'no-answer' },
} as const satisfies Readonly<Record<string, SendResult>>;
export type ResultName = keyof typeof RESULTS;

/** Providers of all channels that say what they are told to, and note what of the assignment stood when they were handed a message. */
export const observedSenders = (stores: Stores, now: () => Instant) => {
  const handed: Handed[] = [];
  const answer: { next: ResultName } = { next: 'sent' };

  const note = async (channel: Channel, id: string, result: SendResult['kind']): Promise<void> => {
    const { state } = await stores.notifications.load(id);
    if (state === undefined) throw new Error('an attempt is stored before it is sent');
    const { assignmentId, purpose, notificationId, repeats, incidentId } = state;
    const { state: assignment } = await stores.assignments.load(assignmentId ?? '');
    const { state: response } = await stores.mobilisations.load(incidentId);
    const firstIds = assignmentId
      ? attemptIds({ parts: partsOn(firstBriefParts(assignmentId), channel) })
      : [];
    handed.push({
      ...{ id: notificationId, message: repeats ?? notificationId, channel, at: now(), result, purpose },
      isFirstBrief: firstIds.includes(notificationId),
      response: response?.status ?? 'none',
      ...(assignment && {
        ...{
          assignmentId: assignment.assignmentId,
          status: assignment.status,
          acceptBy: assignment.acceptBy,
        },
      }),
    });
  };
  const sender = <Name extends Channel>(name: Name): Sender<unknown> & { readonly name: Name } => ({
    name,
    format: { contentType: 'application/json', fileEnding: 'json' },
    render: async (content) => Buffer.from(JSON.stringify(content)),
    send: async (_, id) => {
      const result = RESULTS[answer.next];
      await note(name, id, result.kind);
      return result;
    },
  });
  return { handed, answer, email: sender('email'), sms: sender('sms'), voice: sender('voice') };
};
