import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { exerciseHistory, historyEnd, loadOrganisation, users as people } from '@muster/demo';
import { keepDemoHistory } from '@muster/review/demo-history';
import { firstPassword } from '@muster/runtime/aws/first-password';
import * as z from 'zod';
import { outputsOf, serviceParts } from '../outputs.ts';
import { connection, region } from './aws.ts';
import { nameTextsSource, putCarrierAccount } from './carrier-account.ts';
import type { CheckedEndpoint } from './endpoint.ts';
import { clientOf } from './clients.ts';
import type { StackOutputs } from './deploy.ts';
import type { Loaded, Muster } from './muster-file.ts';
import type { Say } from './progress.ts';
import { newAuthToken, newWebhookSecret } from './secrets.ts';
import { putUsers } from './users.ts';

const stage = 'local';
const Urls = z.record(z.string(), z.string());

/** Where the stacks were deployed. */
export type DeployedAt = Pick<CheckedEndpoint, 'emulator' | 'keys'> & { readonly endpoint: string };

/** Collects all addresses from the outputs of the stacks. */
function describe(
  deployed: StackOutputs,
  { endpoint, emulator, keys }: DeployedAt,
): Omit<Muster, 'users' | 'sources' | 'carrierAccount'> {
  const platform = outputsOf(deployed, stage, 'platform');
  const monitoring = outputsOf(deployed, stage, 'monitoring');
  const review = outputsOf(deployed, stage, 'review');
  const { CallersTableName: callers } = outputsOf(deployed, stage, 'intake');
  const services = serviceParts.map((name) => [name, outputsOf(deployed, stage, name)] as const);
  type Named = (typeof services)[number][1];
  const each = (read: (outputs: Named) => string) =>
    Object.fromEntries(services.map(([name, outputs]) => [name, read(outputs)]));
  const urls = (read: (outputs: Named) => string) =>
    Object.fromEntries(services.map(([name, outputs]) => [name, Urls.parse(JSON.parse(read(outputs)))]));
  return {
    apiUrl: platform.ApiUrl,
    ...(platform.DistributionId !== 'none' && { consoleUrl: platform.PublicUrl }),
    endpoint,
    emulator,
    keys,
    region,
    userPoolId: platform.UserPoolId,
    clientId: platform.ClientId,
    bus: platform.BusName,
    tables: { ...each(({ TableName }) => TableName), callers },
    stateMachines: { clock: monitoring.StateMachineArn },
    mailBucket: platform.MailBucket,
    relays: each(({ RelayName }) => RelayName),
    queues: urls(({ QueueUrls }) => QueueUrls),
    deadLetters: urls(({ DeadLetterUrls }) => DeadLetterUrls),
    schedules: { sweep: monitoring.SweepSchedule, report: review.ReportSchedule },
  };
}

/** Keeps the users of an earlier start and makes the missing ones. */
const usersWith = (earlier: Muster | undefined) =>
  people.map((user) => ({
    ...user,
    password: earlier?.users.find(({ role }) => role === user.role)?.password ?? firstPassword(),
  }));

/** Puts what happened before the demo began beside what happens now: no route takes a made-up past, so it goes to the table itself. */
const loadHistory = async ({ tables }: Pick<Muster, 'tables'>, at: DeployedAt, say: Say): Promise<void> => {
  const client = new DynamoDBClient(connection(at.endpoint, at.keys));
  const now = new Date();
  const table = { client, name: tables['review'] ?? '' };
  say(`${await keepDemoHistory(table, exerciseHistory(now), historyEnd(now))} cases of exercise history`);
  client.destroy();
};

/** Loads users through Cognito, the exercise history into review alone and everything else through the public API. What an earlier start loaded stays. */
export async function load(
  deployed: StackOutputs,
  at: DeployedAt,
  earlier: Muster | undefined,
  say: Say,
): Promise<Loaded> {
  const sites = describe(deployed, at);
  const users = usersWith(earlier);
  say(`${users.length} users`);
  const cognito = new CognitoIdentityProviderClient(connection(at.endpoint, at.keys));
  await putUsers(cognito, sites.userPoolId, users);
  cognito.destroy();
  const { CarrierSecret } = outputsOf(deployed, stage, 'dispatch');
  const carrierAccount = await putCarrierAccount(CarrierSecret, at, earlier?.carrierAccount);
  const signIns = users.map(({ role, email, password }) => ({ role, email, password }));
  const secrets = {
    twilio: earlier?.sources.twilio.authToken ?? newAuthToken(),
    generic: earlier?.sources.generic.secret ?? newWebhookSecret(),
    texts: carrierAccount.authToken,
  };
  const client = (role: 'admin' | 'lead') => clientOf({ ...sites, users: signIns }, role);
  const loading = loadOrganisation({ admin: client('admin'), lead: client('lead'), secrets, say });
  const [ids] = await Promise.all([loading, loadHistory(sites, at, say)]);
  if (ids.texts !== undefined) await nameTextsSource(CarrierSecret, at, carrierAccount, ids.texts);
  const address = (kind: 'twilio' | 'generic') => ({
    sourceId: ids[kind],
    baseUrl: `${sites.apiUrl}/webhooks/${kind}/${ids[kind]}`,
  });
  return {
    ...sites,
    carrierAccount,
    users: signIns,
    sources: {
      twilio: { ...address('twilio'), authToken: secrets.twilio },
      generic: { ...address('generic'), secret: secrets.generic },
    },
  };
}
