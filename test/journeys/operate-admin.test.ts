import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMuster, signIn } from '@muster/client';
import { until } from '@muster/demo/until';
import { connection } from '@muster/infra/local/aws.ts';
import { run } from '@muster/infra/local/run.ts';
import { mailsTaken, muster, unique } from './support/muster.ts';

const entry = resolve(import.meta.dirname, '../../infra/operate/operate.mjs');
const cognito = new CognitoIdentityProviderClient(connection(muster.endpoint));
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-operate-'));
  await writeFile(join(folder, 'muster.json'), JSON.stringify(muster));
});
afterAll(async () => {
  cognito.destroy();
  await rm(folder, { recursive: true, force: true });
});

const admin = (...order: string[]) =>
  run(process.execPath, [entry, 'admin', ...order, '--file', join(folder, 'muster.json')]);
const invite = (email: string, ...more: string[]) => admin('invite', email, ...more);

/** The first password out of the mail that Cognito sends. */
const firstPassword = (username: string, mails = 1) =>
  until('the mail with a first password', async () => {
    const taken = await mailsTaken(username);
    if (taken.length < mails) return undefined;
    return /password is (\S+)/.exec(taken.at(-1)?.BodyText ?? '')?.[1];
  });

const firstSignIn = async (username: string, given: string): Promise<string> => {
  const ClientId = muster.clientId;
  const { ChallengeName, Session } = await cognito.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: username, PASSWORD: given },
    }),
  );
  expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
  const password = 'Harbour-lantern-4821';
  await cognito.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      Session,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      ChallengeResponses: { USERNAME: username, NEW_PASSWORD: password },
    }),
  );
  return password;
};

const as = (username: string, password: string) =>
  createMuster({
    baseUrl: muster.apiUrl,
    token: signIn({ address: muster.endpoint, clientId: muster.clientId, username, password }),
  });

test('who is invited signs in by the mail they get and has the rights of the role, and no others', async () => {
  const username = unique('admin');
  const email = `${username}@example.com`;
  const { code, output } = await invite(email);
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(output).toContain(`${email} is the user ${username}`);
  const client = as(username, await firstSignIn(username, await firstPassword(username)));
  expect((await client.GET('/v1/sources')).response.status).toBe(200);
  expect((await client.GET('/v1/contacts')).response.status).toBe(403);

  const again = await invite(email, '--role', 'agent', '--team', 'north');
  expect(again.output).toContain('no mail was sent');
  expect(await mailsTaken(username)).toHaveLength(1);
  const both = as(username, 'Harbour-lantern-4821');
  expect((await both.GET('/v1/contacts')).response.status).toBe(200);
});

test('who has not signed in yet gets another first password; a name of somebody else is refused', async () => {
  const username = unique('lead');
  const email = `${username}@example.com`;
  await invite(email, '--role', 'lead', '--team', unique('team'));
  const again = await invite(email, '--role', 'lead');
  expect(again.output).toContain('A new first password');
  await firstSignIn(username, await firstPassword(username, 2));
  const other = await invite(`other-${email}`, '--username', username);
  expect(other.code).toBe(1);
  expect(other.output).toContain(`The name ${username} is taken`);
});

test('a right that is taken away is gone with the next sign-in, and who is disabled signs in no more', async () => {
  const username = unique('leaver');
  const email = `${username}@example.com`;
  await invite(email, '--role', 'agent', '--role', 'admin', '--team', 'north');
  const password = await firstSignIn(username, await firstPassword(username));
  expect((await admin('list')).output).toMatch(
    new RegExp(`${username} +${email} +admin, agent; teams north`),
  );

  const removed = await admin('remove-role', email, '--role', 'admin');
  expect(removed).toMatchObject({ code: 0 });
  expect(removed.output).toContain('lasts up to 60 minutes');
  const client = as(username, password);
  const one = { params: { path: { sourceId: 'src_01kdxqz5m8e6ws3y1z0v7g4h2c' } } };
  expect((await client.GET('/v1/sources/{sourceId}', one)).response.status).toBe(403);
  expect((await client.GET('/v1/contacts')).response.status).toBe(200);
  const again = await admin('remove-role', email, '--role', 'admin');
  expect(again.code).toBe(1);
  expect(again.output).toContain(`${username} is not in admin; they have agent, team.north`);

  expect((await admin('disable', username)).output).toContain('disabled');
  await expect(as(username, password).GET('/v1/contacts')).rejects.toThrow('was refused');
  await admin('enable', username);
  expect((await as(username, password).GET('/v1/contacts')).response.status).toBe(200);
});

test('a token of one of the local users is printed alone and opens the API; nobody is made up', async () => {
  const { code, output } = await admin('token', 'lead@example.com');
  expect(code).toBe(0);
  const client = createMuster({ baseUrl: muster.apiUrl, token: () => Promise.resolve(output.trim()) });
  expect((await client.GET('/v1/contacts')).response.status).toBe(200);
  const unknown = await admin('token', 'nobody@example.com');
  expect(unknown.code).toBe(1);
  expect(unknown.output).toContain('There is no user nobody@example.com');
});
