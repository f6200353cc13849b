import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { settings } from './settings.ts';

export const dynamoDb = (): DynamoDBClient => new DynamoDBClient(settings);
