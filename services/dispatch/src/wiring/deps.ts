import { readCarrierAccount } from '@muster/notifications/carrier/account';
import { postOnce } from '@muster/notifications/http-post';
import type { CarrierSettings } from '@muster/notifications/carrier/post-to-carrier';
import { EmailSender } from '@muster/notifications/email/email-sender';
import { proofsIn } from '@muster/notifications/proof-store';
import { TwilioTextSender } from '@muster/notifications/sms/twilio-text-sender';
import { TwilioCallSender } from '@muster/notifications/voice/twilio-call-sender';
import { cognito } from '@muster/runtime/aws/clients/cognito';
import { dynamoDb } from '@muster/runtime/aws/clients/dynamodb';
import { s3 } from '@muster/runtime/aws/clients/s3';
import { secretsManager } from '@muster/runtime/aws/clients/secrets-manager';
import { ses } from '@muster/runtime/aws/clients/ses';
import { firstPassword } from '@muster/runtime/aws/first-password';
import { Secrets } from '@muster/runtime/aws/secrets';
import { UserPool } from '@muster/runtime/aws/user-pool';
import { delayedEventSender } from '@muster/runtime/messaging/delayed-event';
import { AggregateStore, Table } from '@muster/store';
import { assignmentKind } from '../assignments/store.ts';
import { linkKeys } from '../links/keys.ts';
import { responsePartsKind, correctionKind } from '../mobilisation/store.ts';
import { organisationKind } from '../organisation-names/store.ts';
import { notificationKind } from '../notifications/store.ts';
import { PeopleInHand } from '../people/people-in-hand.ts';
import { codeMessageKind, mailboxKind, phoneKind, resourceKind, verificationKind } from '../people/store.ts';
import { autoDispatchKind, contactsKind, knownTypesKind, notificationOrderKind } from '../policies/store.ts';
import { mobilisationKind } from '../response/store.ts';
import type { AnswersEnv, DispatchEnv, NotifierEnv, ResponderEnv, UsersEnv } from './env.ts';

/** Dispatch's aggregates in one table. */
export const storesIn = (table: Table) => ({
  table,
  resources: new AggregateStore(table, resourceKind),
  inHand: new PeopleInHand(),
  corrections: new AggregateStore(table, correctionKind),
  mailboxes: new AggregateStore(table, mailboxKind),
  phones: new AggregateStore(table, phoneKind),
  verifications: new AggregateStore(table, verificationKind),
  codeMessages: new AggregateStore(table, codeMessageKind),
  mobilisations: new AggregateStore(table, mobilisationKind),
  assignments: new AggregateStore(table, assignmentKind),
  notifications: new AggregateStore(table, notificationKind),
  autoDispatch: new AggregateStore(table, autoDispatchKind),
  responseParts: new AggregateStore(table, responsePartsKind),
  contacts: new AggregateStore(table, contactsKind),
  notificationOrder: new AggregateStore(table, notificationOrderKind),
  knownTypes: new AggregateStore(table, knownTypesKind),
  organisation: new AggregateStore(table, organisationKind),
});

export type Stores = ReturnType<typeof storesIn>;

/** Made once per Lambda, at its cold start. */
export const createDeps = (env: DispatchEnv): Stores =>
  storesIn(new Table({ client: dynamoDb(), name: env.TABLE_NAME, retentionDays: env.RETENTION_DAYS }));

/** What the answers about users need besides. */
export const createUsersDeps = (env: UsersEnv) => ({
  ...createDeps(env),
  pool: new UserPool({
    client: cognito(),
    poolId: env.USER_POOL_ID,
    firstPassword: env.FIRST_PASSWORDS === 'by-us' ? firstPassword : undefined,
  }),
});

/** What the responder's pages need besides. */
export const createResponderDeps = (env: ResponderEnv) => ({
  ...createDeps(env),
  keys: linkKeys(new Secrets({ client: secretsManager() }), env.LINK_KEY_SECRET),
  zone: env.HOME_ZONE,
  phone: env.CONTROL_ROOM_PHONE,
});

const carrierSettings = (env: NotifierEnv): CarrierSettings => {
  const secrets = new Secrets({ client: secretsManager() });
  return {
    account: async () => readCarrierAccount(await secrets.read(env.CARRIER_SECRET)),
    apiUrl: env.CARRIER_API_URL,
    callbackUrl: env.CALLBACK_URL,
  };
};

/** So often wrong signatures have the account's newest token asked for. */
const NEWEST_MS = 1_000;

/** What answers by text and by key need besides. */
export const createAnswersDeps = (env: AnswersEnv) => {
  const account = (secrets: Secrets) => async () =>
    readCarrierAccount(await secrets.read(env.CARRIER_SECRET));
  return {
    ...createResponderDeps(env),
    account: account(new Secrets({ client: secretsManager() })),
    newestAccount: account(new Secrets({ client: secretsManager(), keepFor: NEWEST_MS })),
    callbackUrl: env.CALLBACK_URL,
    post: postOnce,
  };
};

/** What telling people needs besides. */
export const createNotifierDeps = (env: NotifierEnv) => ({
  ...createResponderDeps(env),
  email: new EmailSender(ses()),
  sms: new TwilioTextSender(carrierSettings(env)),
  voice: new TwilioCallSender(carrierSettings(env)),
  lookAgain: delayedEventSender(env.NEXT_CHANNEL_URL),
  proofs: proofsIn(s3(), env.MAIL_BUCKET),
  mailFrom: env.MAIL_FROM,
  publicUrl: env.PUBLIC_URL,
});
