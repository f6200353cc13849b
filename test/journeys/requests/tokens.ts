import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  InitiateAuthCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { generateKeyPairSync, sign } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { UserRole } from '@muster/contracts';
import { connection } from '@muster/infra/local/aws.ts';
import { muster, unique } from '../support/muster.ts';

const cognito = new CognitoIdentityProviderClient(connection(muster.endpoint));
const client = { UserPoolId: muster.userPoolId, ClientId: muster.clientId };

interface SignIn {
  readonly username: string;
  readonly password: string;
}
interface Tokens {
  readonly access: string;
  readonly id: string;
}

const signIn = async ({ username, password }: SignIn): Promise<Tokens> => {
  const { AuthenticationResult } = await cognito.send(
    new InitiateAuthCommand({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: muster.clientId,
      AuthParameters: { USERNAME: username, PASSWORD: password },
    }),
  );
  const { AccessToken: access = '', IdToken: id = '' } = AuthenticationResult ?? {};
  return { access, id };
};

/** The tokens of the demo's user of a role. */
export const tokensOf = (role: UserRole): Promise<Tokens> => {
  const { email = '', password = '' } = muster.users.find((user) => user.role === role) ?? {};
  return signIn({ username: email, password });
};

/** The token of a user who is in groups of no meaning alone. */
export async function strangersToken(): Promise<string> {
  const [username, password] = [unique('stranger'), `Aa1!${crypto.randomUUID()}`];
  const user = { UserPoolId: muster.userPoolId, Username: username };
  await cognito.send(
    new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS', TemporaryPassword: password }),
  );
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
  await cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName: 'team.north' }));
  return (await signIn({ username, password })).access;
}

/** A token of the demo's lead that was good, and whose time is over. */
export async function expiredToken(): Promise<string> {
  const { UserPoolClient } = await cognito.send(new DescribeUserPoolClientCommand(client));
  const short = { AccessTokenValidity: 1, TokenValidityUnits: { AccessToken: 'seconds' as const } };
  await cognito.send(new UpdateUserPoolClientCommand({ ...UserPoolClient, ...client, ...short }));
  try {
    return (await tokensOf('lead')).access;
  } finally {
    await cognito.send(new UpdateUserPoolClientCommand({ ...UserPoolClient, ...client }));
    await pause(2_000);
  }
}

/** The same claims and key id, signed by a key of our own. */
export const forged = (token: string): string => {
  const [header = '', claims = ''] = token.split('.');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const signed = sign('sha256', Buffer.from(`${header}.${claims}`), privateKey);
  return `${header}.${claims}.${signed.toString('base64url')}`;
};
