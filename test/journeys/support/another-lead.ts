import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { MusterClient } from '@muster/client';
import type { UserRole } from '@muster/contracts';
import { connection } from '@muster/infra/local/aws.ts';
import { clientOf } from '@muster/infra/local/clients.ts';
import { putUsers } from '@muster/infra/local/users.ts';
import { muster, unique } from './muster.ts';
import { validated } from './validated.ts';

interface AnotherUser {
  readonly username: string;
  readonly email: string;
  readonly password: string;
  readonly client: MusterClient;
}

/** Somebody of a team whom no other test uses, with how they sign in, and their client. */
export async function anotherUser(role: UserRole, team: string): Promise<AnotherUser> {
  const username = unique(role);
  const user = {
    ...{ username, name: `Another ${role}`, email: `${username}@example.com`, teams: [team] },
    ...{ role, password: `Aa1!${crypto.randomUUID()}` },
  };
  const cognito = new CognitoIdentityProviderClient(connection(muster.endpoint));
  await putUsers(cognito, muster.userPoolId, [user]);
  cognito.destroy();
  const patient = { fetch: validated, longestWaitMs: 100, givenUpAfterMs: 60_000 };
  const { email, password } = user;
  return { username, email, password, client: clientOf({ ...muster, users: [user] }, role, patient) };
}

/** A lead of a team whom no other test uses. */
export const anotherLead = (team: string): Promise<AnotherUser> => anotherUser('lead', team);
