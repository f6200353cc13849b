import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { secretsManager } from '../aws/clients/secrets-manager.ts';
import { CursorEnv } from '../aws/env.ts';
import type { CursorKey } from './cursors.ts';

const LEAST_SYMBOLS = 32;

/** The key in the secret named by the environment, fetched when a list first has a next page and then cached. */
export const cursorKey = (): CursorKey => {
  let kept: string | undefined;
  return async () => {
    if (kept !== undefined) return kept;
    const { CURSOR_KEY_SECRET: SecretId } = CursorEnv.parse(process.env);
    const { SecretString = '' } = await secretsManager().send(new GetSecretValueCommand({ SecretId }));
    if (SecretString.length < LEAST_SYMBOLS) throw new TypeError('the key of cursors is missing or short');
    return (kept = SecretString);
  };
};
