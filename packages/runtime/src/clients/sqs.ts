import { SQSClient } from '@aws-sdk/client-sqs';
import { settings } from './settings.ts';

export const sqs = (): SQSClient => new SQSClient(settings);
