import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { caFile, connectionOf, connectionVariables, keysIn } from '@muster/infra/local/aws.ts';
import { endpointError } from '@muster/infra/local/endpoint-error.ts';
import { checkEndpoint, requireApi } from '@muster/infra/local/endpoint.ts';
import { freePorts } from '@muster/infra/local/port.ts';
import { readOptions } from '@muster/infra/local/options.ts';
import { UserError } from '@muster/infra/local/user-error.ts';
import { deploymentOf } from '../../infra/operate/deployment.ts';
import { stageOf } from '../../infra/stages.ts';
import { resourcesOf } from './synthesis.ts';

let server: Server | undefined;
afterEach(() => server?.close());

type Answered = readonly [status: number, body: object];

/** An emulator that answers so, and the paths it was asked for. */
async function emulator(answer: (request: IncomingMessage) => Answered) {
  const asked: string[] = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const [status, body] = answer(request);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  if (at === null || typeof at === 'string') throw new Error('no port');
  return { endpoint: `http://127.0.0.1:${at.port}`, asked };
}

const bus = (account: string) => ({
  Name: 'default',
  Arn: `arn:aws:events:eu-west-2:${account}:event-bus/default`,
});
const ready = { status: 'completed', total: 0, completed: 0, failed: 0, iot_mtls: 'disabled' };

const sentence = async (work: Promise<unknown>): Promise<string> => {
  const fault: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(fault).toBeInstanceOf(UserError);
  return fault instanceof UserError ? fault.message : '';
};

describe('an emulator that runs already', () => {
  test('is known as MiniStack by its own address, and its account is the one it says', async () => {
    const { endpoint } = await emulator(({ url }) =>
      url === '/_ministack/ready' ? [200, ready] : [200, bus('123456789012')],
    );
    expect(await checkEndpoint(endpoint, {})).toEqual({
      emulator: 'ministack',
      keys: 'test',
      account: '123456789012',
    });
  });

  test('of another make is asked for that one address, and for nothing else that is MiniStack’s', async () => {
    const { endpoint, asked } = await emulator(({ method }) =>
      method === 'GET' ? [200, { message: 'welcome' }] : [200, bus('000000000000')],
    );
    expect(await checkEndpoint(endpoint, {})).toMatchObject({ emulator: 'other' });
    expect(asked).toEqual(['/_ministack/ready', '/']);
  });

  test.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'HPE_INVALID_CONSTANT'])(
    'a plain address that breaks off (%s) is told to be given with https',
    (code) => {
      const fault = Object.assign(new Error('broken off'), { code });
      expect(endpointError(fault, 'http://emulator.test')?.message).toContain('with https');
      expect(endpointError(fault, 'https://emulator.test')).toBeUndefined();
    },
  );

  test.each(['UnrecognizedClientException', 'InvalidClientTokenId', 'SignatureDoesNotMatch'])(
    'that refuses the keys by %s is told with where to put its own',
    async (type) => {
      const { endpoint } = await emulator(({ method }) =>
        method === 'GET' ? [404, {}] : [403, { __type: type, message: 'no' }],
      );
      const said = await sentence(checkEndpoint(endpoint, {}));
      expect(said).toMatch(/refuses the keys .*AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.*AWS_PROFILE/);
    },
  );

  test('that is not there, or has no such name, is told with the remedy', async () => {
    const { port } = await freePorts('port');
    expect(await sentence(checkEndpoint(`http://127.0.0.1:${port}`, {}))).toContain(
      'start the emulator first',
    );
    const unknown = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('no'), { code: 'ENOTFOUND' }),
    });
    expect(endpointError(unknown, 'https://emulator.test')?.message).toContain(
      'There is no host emulator.test',
    );
    expect(endpointError(new Error('something else'), 'https://emulator.test')).toBeUndefined();
  });

  test('that answers and is no AWS is not deployed into', async () => {
    const { endpoint } = await emulator(() => [200, {}]);
    expect(await sentence(checkEndpoint(endpoint, {}))).toContain('not as AWS does');
  });

  test('whose API has an address of AWS itself is sent nothing there', async () => {
    const address = 'https://abc.execute-api.eu-west-2.amazonaws.com';
    expect(await sentence(requireApi(address, 'http://127.0.0.1:4566'))).toMatch(
      /which is AWS itself: nothing was sent there/,
    );
  });

  test('whose API does not answer where it says is told', async () => {
    const { endpoint } = await emulator(() => [503, {}]);
    expect(await sentence(requireApi(endpoint, endpoint))).toContain('which answers 503');
  });
});

describe('keys and trust', () => {
  test('keys of the call are used when it has some, and made-up ones otherwise', () => {
    expect(keysIn({})).toBe('test');
    expect(keysIn({ AWS_ACCESS_KEY_ID: 'AKIAOTHER' })).toBe('given');
    expect(keysIn({ AWS_PROFILE: 'emulator' })).toBe('given');
    expect(connectionOf({ endpoint: 'http://127.0.0.1:9', keys: 'given' })).not.toHaveProperty('credentials');
    expect(connectionOf({ endpoint: 'http://127.0.0.1:9' })).toHaveProperty(
      'credentials.accessKeyId',
      'test',
    );
  });

  test('a program of its own gets the keys that are meant, and no real ones for an emulator that Muster started', () => {
    const env = {
      AWS_ACCESS_KEY_ID: 'AKIAOTHER',
      AWS_SECRET_ACCESS_KEY: 's',
      AWS_SESSION_TOKEN: 't',
      AWS_PROFILE: 'p',
    };
    expect(connectionVariables('http://127.0.0.1:9', 'given', env)).toMatchObject(env);
    const made = connectionVariables('http://127.0.0.1:9', 'test', env);
    expect(made).toMatchObject({ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' });
    expect(Object.values(made)).not.toContain('AKIAOTHER');
    expect(made).not.toHaveProperty('AWS_PROFILE');
  });

  test('a file of certificates is found from whatever folder a process starts in', () => {
    expect(caFile({ NODE_EXTRA_CA_CERTS: 'own/ca.pem' })).toBe(resolve('own/ca.pem'));
    expect(caFile({})).toBeUndefined();
  });
});

describe('--endpoint', () => {
  const endpoint = (address: string) => readOptions(['--endpoint', address], {}).endpoint;

  test('takes any host and port, by http and https', () => {
    expect(endpoint('https://emulator.internal:9297/')).toBe('https://emulator.internal:9297');
    expect(endpoint('http://[::1]:4566')).toBe('http://[::1]:4566');
    expect(endpoint('https://emulator.internal')).toBe('https://emulator.internal');
  });

  test.each(['https://emulator.internal/base', 'https://emulator.internal/?a=b', 'ftp://emulator.internal'])(
    'refuses %s rather than leave a part of it out',
    (address) => expect(() => endpoint(address)).toThrow(UserError),
  );

  test('says where keys go, and does not repeat a password', () => {
    expect(() => endpoint('https://me:hidden@emulator.internal')).toThrow(/AWS_ACCESS_KEY_ID/);
    expect(() => endpoint('https://me:hidden@emulator.internal')).not.toThrow(/hidden/);
  });
});

describe('the local stage', () => {
  test('has its API at MiniStack’s endpoint, whatever host and port that is', () => {
    const { publicAddress } = stageOf({
      stage: 'local',
      endpoint: 'https://localhost:8443/',
      emulator: 'ministack',
    });
    expect(publicAddress).toEqual({
      at: 'emulator',
      endpoint: 'https://localhost:8443',
      emulator: 'ministack',
      console: 'http://127.0.0.1:4568',
    });
  });

  test('has its API where another emulator says, and a page without a sign-in that could not reach Cognito', () => {
    const [apiDocs] = resourcesOf('elsewhere', 'platform', 'AWS::Lambda::Function');
    expect(JSON.stringify(apiDocs?.Properties['Environment'])).toMatch(
      /"API_URL":\{"Fn::GetAtt":\["FrontDoorApi[0-9A-F]+","ApiEndpoint"\]\},"SIGN_IN_CLIENT":""/,
    );
  });

  test('lets its Lambdas trust the authority that was given, and AWS’s are told of none', () => {
    const trusted = (stage: 'main' | 'local' | 'elsewhere') =>
      resourcesOf(stage, 'dispatch', 'AWS::Lambda::Function').map(
        ({ Properties }) =>
          JSON.stringify(Properties['Environment']).match(/"NODE_EXTRA_CA_CERTS":"([^"]*)"/)?.[1],
      );
    expect(new Set(trusted('elsewhere'))).toEqual(new Set(['/own/ca.pem']));
    expect(new Set([...trusted('main'), ...trusted('local')])).toEqual(new Set([undefined]));
  });
});

test('an operator is told of mails at MiniStack’s address only where MiniStack runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-site-'));
  const file = join(folder, 'muster.json');
  const source = { sourceId: 'src', baseUrl: 'http://127.0.0.1:9/webhooks' };
  const muster = {
    apiUrl: 'http://127.0.0.1:9/api',
    endpoint: 'http://127.0.0.1:9',
    region: 'eu-west-2',
    userPoolId: 'pool',
    clientId: 'client',
    users: [],
    sources: { twilio: { ...source, authToken: 't' }, generic: { ...source, secret: 's' } },
    bus: 'bus',
    tables: {},
    stateMachines: { clock: 'clock' },
    mailBucket: 'mails',
    relays: {},
    queues: {},
    deadLetters: {},
    schedules: { sweep: 's', report: 'r' },
  };
  const mailsOf = async (more: object) => {
    await writeFile(file, JSON.stringify({ ...muster, ...more }));
    return (await deploymentOf({ stage: 'local', file })).emulated?.mails;
  };
  expect(await mailsOf({ emulator: 'other' })).toBeUndefined();
  expect(await mailsOf({ emulator: 'ministack' })).toBe('http://127.0.0.1:9/_ministack/ses/messages');
  await rm(folder, { recursive: true });
});
