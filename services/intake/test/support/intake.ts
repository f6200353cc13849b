import '@muster/test/support/quiet';
import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { randomInt } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import * as z from 'zod';
import twilio from 'twilio/lib/webhooks/webhooks.js';
import type { DataOf } from '@muster/contracts';
import { Instant, SourceId, type Cause } from '@muster/core';
import { serve } from '@muster/runtime/http/serve';
import { httpEvent, invoke, type HttpCall } from '@muster/runtime/testing/invoke';
import { Table } from '@muster/store';
import { callerHandlers } from '../../src/callers/handlers.ts';
import { callersIn } from '../../src/callers/store.ts';
import { contactHandlers } from '../../src/contacts/handlers.ts';
import { draftHandlers } from '../../src/drafts/handlers.ts';
import { textersIn } from '../../src/contacts/store.ts';
import { draftsIn } from '../../src/drafts/store.ts';
import { learnIncidentTypes } from '../../src/incident-types/learn-incident-types.ts';
import { learnOrganisationNames } from '../../src/organisation-names/learn-organisation-names.ts';
import { incidentUpdates } from '../../src/reports/apply-incident-updates.ts';
import { exerciseHandlers } from '../../src/exercises/handlers.ts';
import { reportHandlers } from '../../src/reports/handlers.ts';
import { sourceHandlers } from '../../src/sources/handlers.ts';
import { webhookHandlers } from '../../src/webhooks/handlers.ts';
import { storesOf, type Deps, type Stores } from '../../src/wiring/deps.ts';
import { referenceOf } from '../../src/reports/domain/reference.ts';
import { unsentHandlers } from '../../src/unsent/handlers.ts';
import { UNSENT_DAYS, unsentIn } from '../../src/unsent/store.ts';
import { api, webhook } from '../../src/wiring/routes.ts';
import { sourceSecretsIn } from '../../src/sources/source-secrets.ts';
import { CURSOR_KEY } from '@muster/test/support/cursor-key';
import type { Engine } from '@muster/test/support/engine';
import { SecretVersions } from '@muster/test/support/secret-versions';

export const API_URL = 'https://muster.example.com';
export const TOKEN = 'test-auth-token-not-real';
export const SECRET = 'whsec_ZmljdGlvbmFsLXNlY3JldC1mb3ItdGVzdHMtMDAwMQ==';
export const AT = Instant.parse('2026-01-05T09:15:00.000Z');

/** Secrets Manager in memory, behind the real client; while it has a fault, nothing can be fetched. */
const secretsManagerOf = (kept: SecretVersions) => {
  const client = new SecretsManagerClient({ region: 'eu-west-2' });
  const state: { fault?: Error | undefined; fetched: number } = { fetched: 0 };
  const mock = mockClient(client);
  mock
    .on(GetSecretValueCommand)
    .callsFake(({ SecretId, VersionId }: { SecretId: string; VersionId?: string }) => {
      state.fetched += 1;
      if (state.fault) throw state.fault;
      return { SecretString: kept.get(SecretId, VersionId) };
    });
  mock
    .on(CreateSecretCommand)
    .callsFake(({ Name, SecretString }: { Name: string; SecretString: string }) =>
      kept.create(Name, SecretString),
    );
  mock
    .on(PutSecretValueCommand)
    .callsFake(({ SecretId, SecretString }: { SecretId: string; SecretString: string }) =>
      kept.put(SecretId, SecretString),
    );
  return { client, state };
};

/** What answers hold, as far as tests look into them. */
const text = z.string().default('');
const Answer = z.looseObject({
  contactId: text,
  incidentId: text,
  reference: text,
  sourceId: text,
  rule: text,
  name: text,
  lastRefusal: text,
  nextCursor: text,
  refusals: z.looseObject({ count: z.int() }).optional(),
  ignoredCalls: z.looseObject({ count: z.int() }).optional(),
  differing: z.looseObject({ count: z.int() }).optional(),
  callerErased: z.unknown().optional(),
  items: z.array(z.looseObject({ contactId: text, name: text })).default([]),
});
export const read = (body: string): z.infer<typeof Answer> => Answer.parse(JSON.parse(body));

export const agent = { username: 'agent', groups: ['agent', 'team.north'] };
export const lead = { username: 'lead', groups: ['lead'] };
export const admin = { username: 'admin', groups: ['admin'] };

/** What `on-events` does with each event. */
export const consumersOf = (stores: Stores) => ({
  ...incidentUpdates(stores),
  ProcedurePublished: (event: { readonly data: DataOf<'ProcedurePublished'> }, cause: Cause) =>
    learnIncidentTypes(stores, event, cause),
  OrganisationNamesSet: (event: { readonly data: DataOf<'OrganisationNamesSet'> }, cause: Cause) =>
    learnOrganisationNames(stores, event, cause),
});

/** Intake as its Lambdas run it, on fresh tables of a real engine. */
export const intakeOn = async (engine: Engine, client: DynamoDBClient = engine.client()) => {
  const versions = new SecretVersions();
  const { client: secretsManager, state } = secretsManagerOf(versions);
  let at = AT;
  let requests = 0;
  const clock = { elapsed: 0 };
  const elapsed = () => clock.elapsed;
  const tableNamed = (name: string, retentionDays?: number) => {
    const nowSeconds = () => Math.floor(Date.parse(at) / 1000);
    return new Table({ client, name, nowSeconds, retentionDays });
  };
  const tableOf = async (purpose: string, retentionDays?: number) => {
    return tableNamed(await engine.table(purpose), retentionDays);
  };
  const callersTable = await tableOf('callers', 30);
  const callers = callersIn(callersTable);
  const deps: Deps = {
    ...storesOf(await tableOf('intake'), callers),
    callers,
    drafts: draftsIn(callersTable),
    texters: textersIn(callersTable),
    unsent: unsentIn(tableNamed(callersTable.name, UNSENT_DAYS)),
    secrets: sourceSecretsIn('muster/sources/', { client: secretsManager, elapsed }),
    apiUrl: API_URL,
    callerRetentionDays: 30,
    callLimits: { ringingMinutes: 10, openHours: 4 },
    accessLogRetentionDays: 400,
    newReference: () => referenceOf(Array.from({ length: 6 }, () => randomInt(31))),
  };
  const time = { clock: () => at, cursorKey: () => Promise.resolve(CURSOR_KEY) };
  const lambdas = {
    api: serve(
      api,
      {
        ...contactHandlers(deps),
        ...callerHandlers(deps),
        ...draftHandlers(deps),
        ...exerciseHandlers(deps),
        ...reportHandlers(deps),
        ...sourceHandlers(deps),
        ...unsentHandlers(deps),
      },
      time,
    ),
    webhook: serve(webhook, webhookHandlers(deps), time),
  };

  /** Each request has an id of its own, as from API Gateway. */
  const send = async (lambda: keyof typeof lambdas, request: HttpCall) => {
    const event = httpEvent(request);
    requests += 1;
    const requestContext = { ...event.requestContext, requestId: `request-${requests}` };
    const {
      statusCode = 500,
      headers = {},
      body = '',
    } = await invoke(lambdas[lambda], { ...event, requestContext });
    return { status: statusCode, headers, body, json: (): unknown => JSON.parse(body) };
  };

  return {
    ...deps,
    /** The current text of each secret; a source's row says which version is in force. */
    kept: versions.current,
    secretsManager: state,
    /** Milliseconds that secrets in memory have grown older. */
    clock,
    goTo: (instant: Instant) => (at = instant),
    api: (method: string, path: string, more: Omit<HttpCall, 'method' | 'path'> = {}) =>
      send('api', { method, path, as: agent, ...more }),
    webhook: (path: string, more: Omit<HttpCall, 'method' | 'path'>) =>
      send('webhook', { method: 'POST', path, ...more }),
  };
};
export type Intake = Awaited<ReturnType<typeof intakeOn>>;

/** Adds a source as an admin does; gives its id. */
export const addSource = async (intake: Intake, settings: object): Promise<SourceId> => {
  const body = { name: 'Hotline', team: 'north', queue: 'hotline', ...settings };
  const { status, body: answer } = await intake.api('POST', '/v1/sources', { as: admin, body });
  if (status !== 201) throw new Error(answer);
  return SourceId.parse(read(answer).sourceId);
};

export const twilioSource = (intake: Intake, settings: object = {}) =>
  addSource(intake, { kind: 'twilio', secret: TOKEN, ...settings });

export const genericSource = (intake: Intake, settings: object = {}) =>
  addSource(intake, { kind: 'generic', name: 'Detectors', secret: SECRET, ...settings });

export const callSid = () => `CA${Array.from({ length: 32 }, () => randomInt(16).toString(16)).join('')}`;

export interface TwilioCall {
  readonly path: string;
  /** The urlencoded form exactly as sent. */
  readonly form: string;
  /** Where it differs from the address that is called. */
  readonly signedAddress?: string;
  readonly token?: string;
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly base64?: boolean;
}

const paramsOf = (form: string) => {
  const fields = new URLSearchParams(form);
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]));
};

/** The signature of a form by Twilio's own library. */
export const twilioSigns = (address: string, form: string, token = TOKEN): string =>
  twilio.getExpectedTwilioSignature(token, address, paramsOf(form));

/** A webhook as Twilio sends it. */
export const fromTwilio = (
  intake: Intake,
  { path, form, token = TOKEN, base64 = true, headers, ...given }: TwilioCall,
) => {
  const address = given.signedAddress ?? API_URL + path;
  const signature = given.signature ?? twilioSigns(address, form, token);
  return intake.webhook(path, {
    base64,
    body: form,
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': signature,
      ...headers,
    },
  });
};

/** A webhook as a system sends it, signed by the library of Standard Webhooks. */
export const fromSystem = (
  intake: Intake,
  sourceId: SourceId,
  body: string | Buffer,
  {
    id = `msg_${randomInt(1e9)}`,
    at = AT,
    secret = SECRET,
    headers = {},
  }: { id?: string; at?: Instant; secret?: string; headers?: object } = {},
) =>
  intake.webhook(`/webhooks/generic/${sourceId}`, {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(Date.parse(at) / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, new Date(at), body.toString()),
      ...headers,
    },
  });
