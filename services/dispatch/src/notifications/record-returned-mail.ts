import { NotificationId, notFound, unchanged, type Cause } from '@muster/core';
import type { Receipt } from '@muster/notifications/channel';
import { Poison } from '@muster/runtime/messaging/dead-letter';
import type { PeopleStores } from '../people/store.ts';
import { type PolicyStores, CONTACTS } from '../policies/store.ts';
import { causeInIncident } from '../response/domain/causes.ts';
import type { ResponseStores } from '../response/store.ts';
import { markAddressFailing, markContactFailing, noteBounce, returnMessage } from './domain/returned-mail.ts';
import type { NotificationStores } from './store.ts';

type ReturnDeps = NotificationStores &
  ResponseStores &
  Pick<PeopleStores, 'resources'> &
  Pick<PolicyStores, 'contacts'>;

const known = async ({ notifications, mobilisations }: ReturnDeps, messageId: string) => {
  const id = NotificationId.safeParse(messageId);
  const { state } = id.success ? await notifications.load(id.data) : { state: undefined };
  if (state === undefined) throw new Poison('unknown-mail');
  const mobilisation = await mobilisations.load(state.incidentId);
  return { state, mobilisation: mobilisation.state };
};

/**
 * Takes a mail of dispatch's that came back. A hard bounce or a complaint marks the address as failing and tells the
 * message as failed, from which the next person is sought and the leads are told; a soft bounce is only noted.
 */
export const recordReturnedMail = async (
  deps: ReturnDeps,
  { messageId, address, kind, why }: Receipt,
  given: Cause,
): Promise<void> => {
  const { state, mobilisation } = await known(deps, messageId);
  const cause = mobilisation && 'facts' in mobilisation ? causeInIncident(given, mobilisation) : given;
  const { notificationId: id, resourceId } = state;
  if (kind === 'soft-bounce') {
    await deps.notifications.decide(id, cause, (now = state) => noteBounce(now, why, cause.at));
    return;
  }
  const returned = kind === 'complaint' ? 'complaint' : 'bounce';
  const failing = { since: cause.at, why: `${returned}: ${why}` };
  if (resourceId) {
    await deps.resources.decide(resourceId, cause, (person) =>
      person ? markAddressFailing(person, address, failing) : notFound('resource'),
    );
  } else {
    await deps.contacts.decide(CONTACTS, cause, (policy) =>
      policy ? markContactFailing(policy, address, failing) : unchanged({ teams: {} }),
    );
  }
  await deps.notifications.decide(id, cause, (now = state) =>
    returnMessage(now, { returned, why }, cause.at),
  );
};
