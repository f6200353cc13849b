import { ServiceClient, type ClientSettings } from './service-client.ts';

export class DynamoDBClient extends ServiceClient {
  constructor(settings: ClientSettings) {
    super({ host: 'dynamodb', variable: 'DYNAMODB' }, settings);
  }
}
