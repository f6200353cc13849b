import type { NotificationChannel } from '@muster/contracts';
import { notFound, type Cause, type ResourceId } from '@muster/core';
import type { Outcome } from '@muster/store';
import { wasRemoved } from './domain/remove-resource.ts';
import { askForCode, type Verification } from './domain/verification.ts';
import { pointToVerify } from './domain/verify-point.ts';
import type { PeopleStores } from './store.ts';
import { pointIdOf, verificationIdOf } from './verification-ids.ts';

/** Has a code sent to a person's address on a channel; the notifier sends it. The same cause again asks for no second one. */
export const askContactPointCode = async (
  { resources, verifications }: PeopleStores,
  { resourceId, channel, code }: { resourceId: ResourceId; channel: NotificationChannel; code: string },
  cause: Cause,
): Promise<Outcome<Verification>> => {
  const { state: person } = await resources.load(resourceId);
  if (person === undefined) return notFound('resource');
  if (person.removedAt !== undefined) return wasRemoved(person);
  const found = pointToVerify(person, channel);
  if (!found.ok) return found;
  const { point } = found;
  const verificationId = verificationIdOf(resourceId, channel);
  const resource = { resourceId, name: person.name };
  const order = { verificationId, resource, point, pointId: pointIdOf(point), code };
  return verifications.decide(verificationId, cause, (state) => askForCode(state, order, cause.at));
};
