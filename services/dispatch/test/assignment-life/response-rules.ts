import { secondsBetween } from '@muster/core';
import { isEnded, type Assignment } from '../../src/assignments/domain/assignment.ts';
import type { Notification } from '../../src/notifications/domain/notification.ts';
import { isHeld } from '../../src/response/domain/places.ts';
import type { Handed } from './observed-senders.ts';
import { PEOPLE, type SimulatedResponse } from './simulated-response.ts';

const LEASE_SECONDS = 60;
const ORDER = ['offered', 'accepted', 'understood', 'en-route', 'on-scene'];
const rankOf = ({ status }: Assignment): number =>
  ORDER.includes(status) ? ORDER.indexOf(status) : ORDER.length;

/** Each place has one holder, and each person is reserved by the one assignment of theirs that lives, or by none. */
export const brokenReservations = async ({
  stores,
  incidentId,
  assignments,
}: SimulatedResponse): Promise<string[]> => {
  const { state: response } = await stores.mobilisations.load(incidentId);
  const live = (await assignments()).filter((one) => !isEnded(one));
  const liveIds = live.map(({ assignmentId }) => assignmentId).sort();
  const people = await Promise.all(PEOPLE.map(({ resourceId }) => stores.resources.load(resourceId)));
  const reservedBy = people.flatMap(({ state }) =>
    state && 'held' in state.duty ? [state.duty.held.assignmentId] : [],
  );
  const held = response?.status === 'open' ? response.places.filter(isHeld) : [];
  const heldBy = new Set<string>(held.map(({ assignmentId }) => assignmentId));
  return [
    ...(String(reservedBy.toSorted()) === String(liveIds)
      ? []
      : [`reserved ${reservedBy.join(' ')}, live ${liveIds.join(' ')}`]),
    ...(heldBy.size === held.length ? [] : ['an assignment holds two places']),
    ...liveIds.filter((id) => !heldBy.has(id)).map((id) => `${id} lives and holds no place`),
  ];
};

/** Each message is sent once, or once more after a minute without a known result, as an attempt of its own. */
const doubled = (one: Handed, earlier: readonly Handed[]): string | undefined => {
  const same = earlier.filter(({ message }) => message === one.message);
  const unknown = same.filter(({ result }) => result === 'unknown');
  const last = unknown.at(-1);
  if (same.some(({ result }) => result === 'sent')) return 'a message that was sent is sent again';
  if (last && (last.id === one.id || secondsBetween(last.at, one.at) < LEASE_SECONDS)) {
    return 'a message without a known result is not repeated knowingly';
  }
  return unknown.length > 1 ? 'a message is repeated more than once' : undefined;
};

/** Nobody is told of what is over, asked too late, or called once they have answered: unless the brief that they had is known to have failed. */
const untimely = (
  one: Handed,
  earlier: readonly Handed[],
  failed: ReadonlySet<string>,
): string | undefined => {
  const { purpose, status = '', acceptBy = '', response, isFirstBrief, at } = one;
  if (purpose !== 'brief' && purpose !== 'note') return undefined;
  if (response !== 'open') return 'somebody is told of an incident that is over';
  if (!ORDER.includes(status)) return 'somebody is told whose assignment is over';
  if (!isFirstBrief) return undefined;
  if (status === 'offered') return acceptBy <= at ? 'somebody is asked after the time to accept' : undefined;
  const briefs = earlier.filter((other) => other.isFirstBrief && other.assignmentId === one.assignmentId);
  const isReached = briefs.some(({ id, result }) => result === 'sent' && !failed.has(id));
  return one.channel === 'voice' && isReached ? 'somebody is called who has answered' : undefined;
};

type Rule = (one: Handed, earlier: readonly Handed[], failed: ReadonlySet<string>) => string | undefined;

const broken = (
  { handed }: SimulatedResponse,
  rules: readonly Rule[],
  failed: ReadonlySet<string> = new Set(),
): string[] =>
  handed.flatMap((one, at) =>
    rules.flatMap((rule) => {
      const why = rule(one, handed.slice(0, at), failed);
      return why === undefined ? [] : [`${why}: ${JSON.stringify(one)}`];
    }),
  );

export const doubledMessages = (of: SimulatedResponse): string[] => broken(of, [doubled]);

/** Messages that were doubled, or went out when they should not have. */
export const brokenMessages = (
  of: SimulatedResponse,
  { notifications }: Pick<Seen, 'notifications'>,
): string[] => {
  const failed = notifications.filter(({ state }) => state === 'failed' || state === 'returned');
  return broken(of, [doubled, untimely], new Set(failed.map(({ notificationId }) => notificationId)));
};

/** Whoever is asked or at work in the end was handed the brief, or their brief is known to have failed. */
export const untoldPeople = async ({ handed, assignments }: SimulatedResponse): Promise<string[]> =>
  (await assignments())
    .filter((one) => !isEnded(one))
    .filter(
      ({ assignmentId }) => !handed.some((sent) => sent.isFirstBrief && sent.assignmentId === assignmentId),
    )
    .map(({ assignmentId, status }) => `${assignmentId} (${status}) was never told`);

export interface Seen {
  readonly assignments: readonly Assignment[];
  readonly notifications: readonly Notification[];
}

const movedBack = (before: Notification, now: Notification): boolean => {
  if (before.state === 'failed' || before.state === 'returned') return now.state !== before.state;
  if (before.state !== 'sent') return false;
  if (now.state === 'sent') return before.deliveredAt !== undefined && now.deliveredAt === undefined;
  const isDelivered = before.deliveredAt !== undefined && before.channel !== 'email';
  return now.state !== 'returned' || isDelivered;
};

/** What moved back between two looks: a status, or what is known of a message. */
export const backwardMoves = (before: Seen, now: Seen): string[] => [
  ...before.assignments.flatMap((old) => {
    const found = now.assignments.find(({ assignmentId }) => assignmentId === old.assignmentId);
    const isForward = found && (isEnded(old) ? found.status === old.status : rankOf(found) >= rankOf(old));
    return isForward ? [] : [`${old.assignmentId}: ${old.status} → ${found?.status}`];
  }),
  ...before.notifications.flatMap((old) => {
    const found = now.notifications.find(({ notificationId }) => notificationId === old.notificationId);
    return found && movedBack(old, found) ? [`${old.notificationId}: ${old.state} → ${found.state}`] : [];
  }),
];
