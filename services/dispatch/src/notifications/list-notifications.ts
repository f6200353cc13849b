import type { IncidentId, Instant } from '@muster/core';
import type { Assignment } from '../assignments/domain/assignment.ts';
import { countBefore } from '../assignments/list-assignments.ts';
import type { AssignmentStores } from '../assignments/store.ts';
import { channelsOf, contactPointsOf } from '../people/domain/contact-points.ts';
import type { Resource } from '../people/domain/resource.ts';
import type { PeopleStores } from '../people/store.ts';
import type { NotificationOrder } from '../policies/domain/notification-order.ts';
import { readNotificationOrder } from '../policies/read-policies.ts';
import type { PolicyStores } from '../policies/store.ts';
import type { Mobilisation } from '../response/domain/mobilisation.ts';
import type { ResponseStores } from '../response/store.ts';
import { timedSteps, type TimedStep } from './domain/due-steps.ts';
import { orderFor, usablePointsOf } from './domain/order-for.ts';
import { channelStates } from './domain/channel-state.ts';
import { latestAttempt } from './message-attempts.ts';
import { firstBriefParts, partsOn } from './message-parts.ts';
import type { ToldPerson } from './routes.ts';
import type { NotificationStores } from './store.ts';

export type NotificationListStores = NotificationStores &
  AssignmentStores &
  ResponseStores &
  Pick<PeopleStores, 'resources'> &
  Pick<PolicyStores, 'notificationOrder'>;

type Opened = Exclude<Mobilisation, { status: 'never-opened' }>;

/** The steps that an offer which still waits for an answer has before it; none once it is answered or over. */
const stepsToCome = (
  { plan, priority, status }: Opened,
  assignment: Assignment,
  person: Resource,
  order: NotificationOrder | undefined,
  now: Instant,
): readonly TimedStep[] => {
  const isAwaited = status === 'open' && assignment.status === 'offered' && now < assignment.acceptBy;
  if (!isAwaited || order === undefined) return [];
  return timedSteps(orderFor(usablePointsOf(person, channelsOf(plan)), order[priority]), assignment);
};

/**
 * How those who hold a place of the incident were told of it, a page in the order of the places; undefined where no response was opened. Reads the
 * mobilisation, the policy while an offer waits, and as a rule five rows of each person: assignment, person, an attempt a channel.
 */
export const listNotifications = async (
  deps: NotificationListStores,
  incidentId: IncidentId,
  { limit, cursor = '0' }: { readonly limit: number; readonly cursor?: string | undefined },
  now: Instant,
): Promise<{ items: ToldPerson[]; nextCursor?: string } | undefined> => {
  const { state } = await deps.mobilisations.load(incidentId);
  if (state === undefined || state.status === 'never-opened') return undefined;
  const held = state.places.filter((place) => place.state === 'offered' || place.state === 'filled');
  const before = countBefore(cursor);
  const last = before + limit;
  const shown = held.slice(before, last);
  const isOffering = shown.some((place) => place.state === 'offered');
  const order = isOffering ? (await readNotificationOrder(deps)).policy : undefined;

  const told = await Promise.all(
    shown.map(async ({ assignmentId, resource }): Promise<ToldPerson[]> => {
      const [{ state: assignment }, { state: person }] = await Promise.all([
        deps.assignments.load(assignmentId),
        deps.resources.load(resource.resourceId),
      ]);
      if (assignment === undefined || person === undefined) return [];
      const channels = contactPointsOf(person).map(({ channel }) => channel);
      const parts = firstBriefParts(assignmentId);
      const attempts = await Promise.all(
        channels.map((channel) => latestAttempt(deps, { parts: partsOn(parts, channel) })),
      );
      const { answeredBy } = assignment;
      const known = attempts.filter((attempt) => attempt !== undefined);
      const toCome = stepsToCome(state, assignment, person, order, now);
      return [
        {
          assignmentId,
          resource,
          channels: [...channelStates(known, toCome)],
          ...(answeredBy && { answeredBy }),
        },
      ];
    }),
  );
  return { items: told.flat(), ...(last < held.length && { nextCursor: String(last) }) };
};
