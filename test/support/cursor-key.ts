import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, vi } from 'vitest';
import { replaceClient } from './replaced-client.ts';

/** The key that seals cursors in tests. */
export const CURSOR_KEY = 'a-fixed-key-for-the-cursors-of-tests-0001';

/** Lets the Lambdas of this process find that key where they look for it. Call it at the top of a test file. */
export function useCursorKey(): void {
  replaceClient(SecretsManagerClient)
    .on(GetSecretValueCommand, { SecretId: 'test/cursor-key' })
    .resolves({ SecretString: CURSOR_KEY });
  beforeAll(() => void vi.stubEnv('CURSOR_KEY_SECRET', 'test/cursor-key'));
  afterAll(() => void vi.unstubAllEnvs());
}
