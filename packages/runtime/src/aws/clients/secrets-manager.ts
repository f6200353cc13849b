import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { settings } from './settings.ts';

export const secretsManager = (): SecretsManagerClient => new SecretsManagerClient(settings);
