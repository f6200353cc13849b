import { randomUUID } from 'node:crypto';
import { jsonCommand, type Fields } from './json.ts';
import { ServiceClient, type ClientSettings } from './service-client.ts';

export class SecretsManagerClient extends ServiceClient {
  constructor(settings: ClientSettings) {
    super({ host: 'secretsmanager', variable: 'SECRETS_MANAGER' }, settings);
  }
}

/** So that a request sent twice makes one version. */
const once = (input: Fields): Fields => ({ ClientRequestToken: randomUUID(), ...input });

const command = (operation: string, write?: (input: Fields) => Fields) =>
  jsonCommand({ version: '1.1', target: `secretsmanager.${operation}`, ...(write && { write }) });

export const GetSecretValueCommand = command('GetSecretValue');
export const CreateSecretCommand = command('CreateSecret', once);
export const PutSecretValueCommand = command('PutSecretValue', once);
