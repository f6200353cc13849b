import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { connection, type Keys } from './aws.ts';
import type { CarrierAccount } from './muster-file.ts';
import { newAccountSid, newAuthToken } from './secrets.ts';

const Deployed = z.object({ from: z.string() });

/** Puts the account that the stand-in for the carrier takes into the secret: the one of an earlier start, or a new one. */
export async function putCarrierAccount(
  secretArn: string,
  { endpoint, keys }: { readonly endpoint: string; readonly keys: Keys },
  earlier: CarrierAccount | undefined,
): Promise<CarrierAccount> {
  const secrets = new SecretsManagerClient(connection(endpoint, keys));
  try {
    const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
    const { from } = Deployed.parse(JSON.parse(SecretString));
    const { accountSid = newAccountSid(), authToken = newAuthToken() }: Partial<CarrierAccount> =
      earlier ?? {};
    const account = { accountSid, authToken, from };
    await secrets.send(
      new PutSecretValueCommand({ SecretId: secretArn, SecretString: JSON.stringify(account) }),
    );
    return account;
  } finally {
    secrets.destroy();
  }
}

/** Names in the account's secret the source whose texts agents read. */
export async function nameTextsSource(
  secretArn: string,
  { endpoint, keys }: { readonly endpoint: string; readonly keys: Keys },
  account: CarrierAccount,
  textsTo: string,
): Promise<void> {
  const secrets = new SecretsManagerClient(connection(endpoint, keys));
  try {
    const SecretString = JSON.stringify({ ...account, textsTo });
    await secrets.send(new PutSecretValueCommand({ SecretId: secretArn, SecretString }));
  } finally {
    secrets.destroy();
  }
}
