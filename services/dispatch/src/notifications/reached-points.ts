import type { NotificationChannel } from '@muster/contracts';
import type { AssignmentId } from '@muster/core';
import { contactPointsOf, type ContactPoint } from '../people/domain/contact-points.ts';
import type { Resource } from '../people/domain/resource.ts';
import { triedPoints } from './brief-attempts.ts';
import { chooseReached } from './domain/choose-reached.ts';
import type { NotificationStores } from './store.ts';

/**
 * Where somebody is told what follows a brief: at the addresses where the brief reached them. Nothing is looked up for who has
 * one address only.
 */
export const reachedPointsOf = async (
  deps: NotificationStores,
  assignmentId: AssignmentId,
  person: Resource,
  channels: readonly NotificationChannel[],
): Promise<readonly ContactPoint[]> => {
  const points = contactPointsOf(person).filter(
    ({ channel, verified }) => verified && channels.includes(channel),
  );
  if (points.length < 2) return points;
  return chooseReached(await triedPoints(deps, assignmentId, points));
};
