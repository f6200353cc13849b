import '../support/quiet.ts';
import { ScanCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SourceId, decided } from '@muster/core';
import { Secrets } from '@muster/runtime/aws/secrets';
import { serve } from '@muster/runtime/http/serve';
import { call } from '@muster/runtime/testing/invoke';
import { Table, decompressRow, eventsOf } from '@muster/store';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import twilio from 'twilio';
import { beforeEach, describe, expect, test } from 'vitest';
import { callersIn } from '../../services/intake/src/callers/store.ts';
import { textersIn } from '../../services/intake/src/contacts/store.ts';
import { draftsIn } from '../../services/intake/src/drafts/store.ts';
import { unsentIn } from '../../services/intake/src/unsent/store.ts';
import { storesOf, type Deps } from '../../services/intake/src/wiring/deps.ts';
import { referenceOf } from '../../services/intake/src/reports/domain/reference.ts';
import type { Source } from '../../services/intake/src/sources/domain/source.ts';
import { webhook } from '../../services/intake/src/wiring/routes.ts';
import { SourceSecrets } from '../../services/intake/src/sources/source-secrets.ts';
import { webhookHandlers } from '../../services/intake/src/webhooks/handlers.ts';
import { useEngine } from '../support/engine.ts';
import { awsError, cancelled, inject, timedOut, type Fault } from '../support/fault.ts';
import { cause } from '../support/sample-aggregate.ts';
import { replaceClient } from '../support/replaced-client.ts';

const engine = useEngine();
const secretsManager = replaceClient(SecretsManagerClient);

const apiUrl = 'https://muster.example.com';
const sourceId = SourceId.parse('src_01kdxqz5m8e6ws3y1z0v7g4h2c');
const token = 'auth-token-of-the-demo';
const secret = `whsec_${Buffer.from('a secret of the gas detectors').toString('base64')}`;

type Changes = Partial<Pick<Source, 'kind' | 'reportAtOnce'>>;

/** Intake's webhook on a table of its own with one source; faults are injected into its client alone. */
async function intake({ kind = 'twilio', reportAtOnce }: Changes = {}) {
  const [client, other, name] = [engine.client(), engine.client(), await engine.table('intake')];
  const callersName = await engine.table('callers');
  const callersTable = new Table({ client, name: callersName });
  const callers = callersIn(callersTable);
  const stores = storesOf(new Table({ client, name, jitter: () => 0 }), callers);
  let symbol = 0;
  const deps: Deps = {
    ...stores,
    callers,
    drafts: draftsIn(callersTable),
    texters: textersIn(callersTable),
    unsent: unsentIn(callersTable),
    secrets: new SourceSecrets({
      secrets: new Secrets({ client: new SecretsManagerClient({}) }),
      newest: new Secrets({ client: new SecretsManagerClient({}), keepFor: 0 }),
      prefix: 'sources/',
    }),
    apiUrl,
    callerRetentionDays: 7,
    callLimits: { ringingMinutes: 10, openHours: 4 },
    accessLogRetentionDays: 7,
    newReference: () => referenceOf([0, 0, 0, 0, (symbol += 1), 0]),
  };
  await stores.sources.decide(sourceId, cause('set-up'), () =>
    decided(
      {
        sourceId,
        kind,
        name: 'Hotline',
        team: 'north',
        queue: 'incidents',
        ...(reportAtOnce && { reportAtOnce }),
        createdAt: cause('set-up').at,
        settledVersion: 1,
      },
      [],
    ),
  );
  const handler = serve(webhook, webhookHandlers(deps));
  return {
    client,
    handler,
    fails: (...faults: Fault[]) => inject(client, faults),
    rows: async () => [...(await rowsOf(other, name)), ...(await rowsOf(other, callersName))],
    refusals: async () => (await stores.sourceCounts.load(sourceId)).state?.refusals ?? { count: 0 },
  };
}

/** All rows but the source's own and what is counted beside it, by key. */
async function rowsOf(client: DynamoDBClient, name: string) {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
  return Items.map((item) => decompressRow(unmarshall(item)))
    .map((row) => {
      const sk = String(row['sk']);
      const events = sk.startsWith('SAVE#') ? eventsOf(row) : [];
      return { pk: String(row['pk']), sk, names: events.map(({ name }) => name), sequence: row['sequence'] };
    })
    .filter(({ pk }) => !/^SOURCE(COUNTS)?#/.test(pk))
    .sort((one, other) => `${one.pk} ${one.sk}`.localeCompare(`${other.pk} ${other.sk}`));
}

type Intake = Awaited<ReturnType<typeof intake>>;

const CallSid = `CA${'0123456789abcdef'.repeat(2)}`;
const voice = { CallSid, CallStatus: 'ringing', From: '+447700900123', To: '+441632960001', FromCity: '' };

function twilioCall(
  { handler }: Pick<Intake, 'handler'>,
  step: string,
  fields: Record<string, string>,
  key = token,
) {
  const path = `/webhooks/twilio/${sourceId}/${step}`;
  return call(handler, {
    method: 'POST',
    path,
    base64: true,
    headers: {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': twilio.getExpectedTwilioSignature(key, apiUrl + path, fields),
    },
    body: new URLSearchParams(fields).toString(),
  });
}

function systemCall({ handler }: Pick<Intake, 'handler'>, id: string, data: object) {
  const body = JSON.stringify({ type: 'gas.detected', data });
  const now = new Date();
  return call(handler, {
    method: 'POST',
    path: `/webhooks/generic/${sourceId}`,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, now, body),
    },
    body,
  });
}

beforeEach(() => {
  secretsManager.reset();
  secretsManager
    .on(GetSecretValueCommand)
    .resolves({ SecretString: JSON.stringify({ secrets: [token, secret] }) });
});

const faults: [what: string, error: Error][] = [
  ['throttling', awsError('ThrottlingException')],
  ['a cancelled transaction that is throttled', cancelled('ThrottlingError', 'None')],
  ['a fault of the table', awsError('InternalServerError', { $metadata: { httpStatusCode: 500 } })],
  ['no answer', timedOut()],
  ['a lost connection', Object.assign(new Error('reset'), { code: 'ECONNRESET' })],
  ['a refusal', awsError('AccessDeniedException')],
];
const write = 'write';
const read = 'GetItemCommand';

describe('a 2xx always means stored', () => {
  test.each(faults)(
    '%s on writing is told as 5xx, and the repeated webhook is taken as the first',
    async (_, error) => {
      const service = await intake();
      service.fails({ command: write, error, when: 'before' });
      const refused = await twilioCall(service, 'voice', voice);
      expect(refused.status).toBeGreaterThanOrEqual(500);
      expect(await service.rows()).toEqual([]);

      expect((await twilioCall(service, 'voice', voice)).status).toBe(200);
      expect((await service.rows()).filter(({ names }) => names.includes('ContactReceived'))).toHaveLength(1);
    },
  );

  test.each(faults)(
    '%s on reading source or contact is told as 5xx, and nothing is kept',
    async (_, error) => {
      const service = await intake();
      for (const past of [0, 1]) {
        const { left } = service.fails({ command: read, error, when: 'before', past });
        expect((await twilioCall(service, 'voice', voice)).status).toBeGreaterThanOrEqual(500);
        expect(left()).toBe(0);
      }
      expect(await service.rows()).toEqual([]);
    },
  );

  test('a race lost five times is answered with 5xx: a carrier does not repeat after 4xx', async () => {
    const service = await intake();
    service.fails(
      ...Array.from({ length: 5 }, () => ({
        command: write,
        error: cancelled('TransactionConflict', 'None'),
        when: 'before' as const,
      })),
    );
    expect((await twilioCall(service, 'voice', voice)).status).toBeGreaterThanOrEqual(500);
    expect(await service.rows()).toEqual([]);
  });

  test('a webhook that was stored without an answer gets the first answer when it comes again', async () => {
    const [service, undisturbed] = [await intake(), await intake()];
    service.fails({ command: write, error: timedOut(), when: 'after' });
    expect((await twilioCall(service, 'voice', voice)).status).toBeGreaterThanOrEqual(500);
    const stored = await service.rows();
    const again = await twilioCall(service, 'voice', voice);

    expect(again.body).toBe((await twilioCall(undisturbed, 'voice', voice)).body);
    expect(again.status).toBe(200);
    expect(await service.rows()).toEqual(stored);
  });

  test('a source that reports at once leaves contact and incident together, or neither', async () => {
    const service = await intake({ kind: 'generic', reportAtOnce: { incidentType: 'gas-detector-alarm' } });
    const data = {
      summary: 'Gas at 40 % of the lower limit',
      place: { text: 'Boiler room 3', zone: 'harbour' },
    };
    const kinds = async () => [...new Set((await service.rows()).map(({ pk }) => pk.split('#')[0]))].sort();

    service.fails({ command: write, error: timedOut(), when: 'before' });
    expect((await systemCall(service, 'event-1', data)).status).toBeGreaterThanOrEqual(500);
    expect(await kinds()).toEqual([]);

    service.fails({ command: write, error: timedOut(), when: 'after' });
    expect((await systemCall(service, 'event-1', data)).status).toBeGreaterThanOrEqual(500);
    expect(await kinds()).toEqual(['CLAIM', 'CONTACT', 'INCIDENT', 'OPENALARMS']);
    const stored = await service.rows();

    const [again, once] = [
      await systemCall(service, 'event-1', data),
      await systemCall(service, 'event-1', data),
    ];
    expect([again.status, once.body]).toEqual([200, again.body]);
    expect(await service.rows()).toEqual(stored);
    expect(stored.filter(({ names }) => names.includes('IncidentReported'))).toHaveLength(1);
  });
});

describe('without its secrets intake accepts nothing and asks to repeat', () => {
  const outages: [what: string, error: Error][] = [
    ['throttled', awsError('ThrottlingException')],
    ['down', awsError('InternalServiceError', { $metadata: { httpStatusCode: 500 } })],
    ['without an answer', timedOut()],
    ['closed to us', awsError('AccessDeniedException')],
    ['unable to decrypt', awsError('DecryptionFailure')],
  ];

  test.each(outages)(
    'Secrets Manager %s: 503, nothing kept, no refusal counted, then taken',
    async (_, error) => {
      const service = await intake();
      secretsManager.on(GetSecretValueCommand).rejects(error);
      const refused = await twilioCall(service, 'voice', voice);
      expect([refused.status, refused.headers['retry-after']]).toEqual([503, '1']);
      expect([await service.rows(), await service.refusals()]).toEqual([[], { count: 0 }]);

      secretsManager
        .on(GetSecretValueCommand)
        .resolves({ SecretString: JSON.stringify({ secrets: [token] }) });
      expect((await twilioCall(service, 'voice', voice)).status).toBe(200);
    },
  );

  test('secrets read a moment ago are used during an outage of Secrets Manager', async () => {
    const service = await intake();
    await twilioCall(service, 'voice', voice);
    secretsManager.on(GetSecretValueCommand).rejects(awsError('InternalServiceError'));
    expect((await twilioCall(service, 'status', { ...voice, CallStatus: 'completed' })).status).toBe(200);
  });

  test.each([
    ['deleted', awsError('ResourceNotFoundException')],
    ['marked for deletion', awsError('InvalidRequestException')],
  ])('a secret that was %s is a refusal with its reason, not an outage', async (_, error) => {
    const service = await intake();
    secretsManager.on(GetSecretValueCommand).rejects(error);
    expect((await twilioCall(service, 'voice', voice, '')).status).toBe(401);
    expect(await service.refusals()).toMatchObject({ count: 1, lastReason: 'no-secret' });
    expect(await service.rows()).toEqual([]);
  });

  test.each(faults)(
    'a forged webhook is never taken because its refusal cannot be counted (%s)',
    async (_, error) => {
      const service = await intake();
      service.fails({ command: write, error, when: 'before' });
      expect((await twilioCall(service, 'voice', voice, 'forged')).status).toBeGreaterThanOrEqual(401);
      expect(await service.rows()).toEqual([]);
    },
  );
});

const steps: [step: string, fields: Record<string, string>][] = [
  ['voice', voice],
  ['gather', { ...voice, CallStatus: 'in-progress', Digits: '1' }],
  ['status', { ...voice, CallStatus: 'completed', SequenceNumber: '3', CallDuration: '42' }],
];
const someFault: fc.Arbitrary<Fault> = fc.record({
  command: fc.constantFrom(read, write),
  error: fc.constantFrom(...faults.map(([, error]) => error), cancelled('TransactionConflict', 'None')),
  when: fc.constantFrom('before', 'after'),
  past: fc.nat(1),
});

test('whatever fails and however often a carrier repeats, one call is one contact with each step once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(2), { minLength: 3, maxLength: 9 }),
      fc.array(fc.array(someFault, { maxLength: 2 }), { maxLength: 9 }),
      async (order, planned) => {
        const service = await intake();
        const answers = new Map<string, Set<string>>();
        for (const [place, which] of [...order, 0, 1, 2].entries()) {
          const [step, fields] = steps[which] ?? ['', {}];
          service.fails(...(planned[place] ?? []));
          const { status, body } = await twilioCall(service, step, fields);
          expect(status === 200 || status >= 500, `${step} was answered ${status}`).toBe(true);
          if (status === 200) answers.set(step, (answers.get(step) ?? new Set()).add(body));
        }
        service.fails();
        for (const [step, fields] of steps)
          expect((await twilioCall(service, step, fields)).status).toBe(200);

        const rows = await service.rows();
        const saves = rows.filter(({ names }) => names.length > 0);
        const events = saves.flatMap(({ names }) => names);
        expect([...answers.values()].filter((different) => different.size > 1)).toEqual([]);
        expect(rows.filter(({ sk }) => sk === 'STATE')).toHaveLength(1);
        expect(events.filter((name) => name === 'ContactReceived')).toHaveLength(1);
        let before = 0;
        expect(saves.map(({ sequence }) => sequence)).toEqual(
          saves.map(({ names }) => (before += names.length)),
        );
      },
    ),
    { seed: 20_260_105, numRuns: 60 },
  );
});
