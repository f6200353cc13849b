import {
  notFound,
  unchanged,
  type Cause,
  type Instant,
  type NotificationId,
  type Refused,
} from '@muster/core';
import type { TextReceipt } from '@muster/notifications/sms/text-receipt';
import type { CallReceipt } from '@muster/notifications/voice/call-receipt';
import { retryOnConflict } from '../assignments/retry-on-conflict.ts';
import { markTextsFailing, stopTexts } from '../people/domain/phone-marks.ts';
import type { PeopleStores } from '../people/store.ts';
import { causeInIncident } from '../response/domain/causes.ts';
import type { ResponseStores } from '../response/store.ts';
import {
  outcomeOfCall,
  outcomeOfText,
  recordReceipt,
  type ReceiptOutcome,
} from './domain/carrier-receipt.ts';
import type { Notification } from './domain/notification.ts';
import type { NotificationStores } from './store.ts';

type ReceiptDeps = NotificationStores & ResponseStores & Pick<PeopleStores, 'resources'>;
type ReceiptRequest = { readonly id: string; readonly at: Instant };

interface Receipt {
  readonly providerId: string;
  readonly key: string;
  readonly outcome: ReceiptOutcome;
}

export type RecordedReceipt = { readonly ok: true; readonly notification: Notification } | Refused;

/** The cause of a receipt, in the incident that its message is about. The same receipt has the same key. */
const causeOfReceipt = async (
  { mobilisations }: ResponseStores,
  { incidentId }: Notification,
  { key }: Receipt,
  { id, at }: ReceiptRequest,
): Promise<Cause> => {
  const { state } = await mobilisations.load(incidentId);
  const cause: Cause = {
    ...{ key: `receipt/${key}`, actor: { kind: 'system', id: 'dispatch' }, at },
    ...{ correlationId: id, causationId: id, exercise: false },
  };
  return state && 'facts' in state ? causeInIncident(cause, state) : cause;
};

const record = async (
  deps: ReceiptDeps,
  notificationId: NotificationId,
  receipt: Receipt,
  request: ReceiptRequest,
): Promise<{ readonly ok: true; readonly notification: Notification; readonly cause: Cause } | Refused> => {
  const { state } = await deps.notifications.load(notificationId);
  if (state === undefined) return notFound('notification');
  const cause = await causeOfReceipt(deps, state, receipt, request);
  const { outcome, providerId } = receipt;
  const recorded = await retryOnConflict(() =>
    deps.notifications.decide(notificationId, cause, (now = state) =>
      recordReceipt(now, outcome, providerId, cause.at),
    ),
  );
  return recorded.ok ? { ok: true, notification: recorded.state, cause } : recorded;
};

/** Takes what the carrier says of a text. A number that takes no texts, or wants none, is marked so at its person. */
export const recordTextReceipt = async (
  deps: ReceiptDeps,
  notificationId: NotificationId,
  receipt: TextReceipt,
  request: ReceiptRequest,
): Promise<RecordedReceipt> => {
  const { providerId, key, fault, address, why } = receipt;
  const recorded = await record(
    deps,
    notificationId,
    { providerId, key, outcome: outcomeOfText(receipt) },
    request,
  );
  if (!recorded.ok || fault === undefined) return recorded;
  const { notification, cause } = recorded;
  const { resourceId } = notification;
  if (resourceId === undefined || address === undefined) return recorded;
  await retryOnConflict(() =>
    deps.resources.decide(resourceId, cause, (person) => {
      if (person === undefined) return notFound('resource');
      if (fault === 'unusable') return markTextsFailing(person, address, { since: cause.at, why });
      return person.phone?.number === address ? stopTexts(person, cause.at) : unchanged(person);
    }),
  );
  return recorded;
};

/** Takes what the carrier says of a call. */
export const recordCallReceipt = (
  deps: ReceiptDeps,
  notificationId: NotificationId,
  receipt: CallReceipt,
  request: ReceiptRequest,
): Promise<RecordedReceipt> => {
  const { providerId, key } = receipt;
  return record(deps, notificationId, { providerId, key, outcome: outcomeOfCall(receipt) }, request);
};
