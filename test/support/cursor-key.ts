import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';

/** The key that seals cursors in tests. */
export const CURSOR_KEY = 'a-fixed-key-for-the-cursors-of-tests-0001';

/** Lets the Lambdas of this process find that key where they look for it. */
export const giveCursorKey = (): void => {
  process.env['CURSOR_KEY_SECRET'] = 'test/cursor-key';
  mockClient(SecretsManagerClient)
    .on(GetSecretValueCommand, { SecretId: 'test/cursor-key' })
    .resolves({ SecretString: CURSOR_KEY });
};
