import {
  CreateSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { beforeEach, expect, test } from 'vitest';
import { Secrets } from '../src/aws/secrets.ts';
import { replaceClient } from '@muster/test/support/replaced-client';

const manager = replaceClient(SecretsManagerClient);
let time = 0;
const secretsOf = () => new Secrets({ client: new SecretsManagerClient({}), elapsed: () => time });
const fetches = () => manager.commandCalls(GetSecretValueCommand).length;
const facts = { message: '', $metadata: {} };

beforeEach(() => {
  manager.reset();
  time = 0;
});

test('a secret is fetched once a minute', async () => {
  manager.on(GetSecretValueCommand).resolves({ SecretString: 'one' });
  const secrets = secretsOf();
  expect([await secrets.read('a'), await secrets.read('a')]).toEqual(['one', 'one']);
  time = 59_999;
  await secrets.read('a');
  expect(fetches()).toBe(1);
  time = 60_000;
  await secrets.read('a');
  expect(fetches()).toBe(2);
});

test('a cached secret is used during a transient fault, for a limited time, and not after a refusal', async () => {
  manager.on(GetSecretValueCommand).resolves({ SecretString: 'one' });
  const client = new SecretsManagerClient({});
  const secrets = new Secrets({ client, keepFor: 5_000, outlasts: 60_000, elapsed: () => time });
  await secrets.read('a');
  manager.on(GetSecretValueCommand).rejects(Object.assign(new Error(), { name: 'InternalServiceError' }));
  time = 59_999;
  expect(await secrets.read('a')).toBe('one');
  time = 60_000;
  await expect(secrets.read('a')).rejects.toThrow();
  time = 10_000;
  manager.on(GetSecretValueCommand).rejects(Object.assign(new Error(), { name: 'InvalidRequestException' }));
  await expect(secrets.read('a')).rejects.toThrow();
});

test('a missing secret is undefined and looked for again at once', async () => {
  manager.on(GetSecretValueCommand).rejects(new ResourceNotFoundException(facts));
  const secrets = secretsOf();
  expect([await secrets.read('a'), await secrets.read('a')]).toEqual([undefined, undefined]);
  expect(fetches()).toBe(2);
});

test('a secret that cannot be fetched is a fault, not a missing one', async () => {
  manager.on(GetSecretValueCommand).rejects(new Error('no network'));
  await expect(secretsOf().read('a')).rejects.toThrow();
});

test('a secret that is put is read at once, and one that is there gets a new version', async () => {
  manager.on(GetSecretValueCommand).resolves({ SecretString: 'new' });
  manager.on(CreateSecretCommand).rejects(new ResourceExistsException(facts));
  manager.on(PutSecretValueCommand).resolves({ VersionId: 'two' });
  const secrets = secretsOf();
  expect(await secrets.put('a', 'new')).toBe('two');
  expect(manager.commandCalls(PutSecretValueCommand)).toHaveLength(1);
  expect(await secrets.read('a')).toBe('new');
});

test('a version is asked for by its id and kept apart from the current one', async () => {
  manager.on(GetSecretValueCommand).resolves({ SecretString: 'current' });
  manager.on(GetSecretValueCommand, { SecretId: 'a', VersionId: 'one' }).resolves({ SecretString: 'older' });
  const secrets = secretsOf();
  expect([await secrets.read('a'), await secrets.read('a', 'one'), await secrets.read('a')]).toEqual([
    'current',
    'older',
    'current',
  ]);
});
