import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { MusterClient } from '@muster/client';
import { connection } from '@muster/infra/local/aws.ts';
import { clientOf } from '@muster/infra/local/clients.ts';
import { putUsers } from '@muster/infra/local/users.ts';
import { muster, unique } from './muster.ts';
import { validated } from './validated.ts';

/** A lead of a team whom no other test uses, by the name they sign in with, and their client. */
export async function anotherLead(team: string): Promise<{ username: string; client: MusterClient }> {
  const username = unique('lead');
  const user = {
    ...{ username, name: 'Another Lead', email: `${username}@example.com`, teams: [team] },
    ...{ role: 'lead' as const, password: `Aa1!${crypto.randomUUID()}` },
  };
  const cognito = new CognitoIdentityProviderClient(connection(muster.endpoint));
  await putUsers(cognito, muster.userPoolId, [user]);
  cognito.destroy();
  const patient = { fetch: validated, longestWaitMs: 100, givenUpAfterMs: 60_000 };
  return { username, client: clientOf({ ...muster, users: [user] }, 'lead', patient) };
}
