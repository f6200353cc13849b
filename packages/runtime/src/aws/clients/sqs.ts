import { SQSClient } from '@aws-sdk/client-sqs';
import { settings } from './settings.ts';

/** Sends to its endpoint, as every other client does, and never to the host in a queue's address. */
export const sqs = (): SQSClient => new SQSClient({ ...settings, useQueueUrlAsEndpoint: false });
