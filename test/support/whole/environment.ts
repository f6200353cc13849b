import type { ServiceName } from '@muster/core';

/** What providers call and sign, and what a browser opens. */
export const API_URL = 'https://api.example.com';
export const PUBLIC_URL = 'https://muster.example.com';
export const LINK_KEY_SECRET = 'link-key';
export const CURSOR_KEY_SECRET = 'cursor-key';
export const CARRIER_SECRET = 'carrier';
/** Nobody answers there: who is told by text or call is told that it failed. */
export const CARRIER_API_URL = 'http://127.0.0.1:9';
export const CARRIER_ACCOUNT = {
  accountSid: 'AC00000000000000000000000000000002',
  authToken: 'token-of-the-carrier-account',
  from: '+447700900999',
};
export const SERVICES = ['intake', 'triage', 'dispatch', 'monitoring', 'review'] as const;

/** Where a service's relay parks what it can never publish, and its consumers what they can never take. */
export const queueUrl = (service: ServiceName, queue: string): string =>
  `https://queues.example.com/${service}/${queue}`;

/** The table of each service, and the second ones of intake and monitoring. */
export type TableNames = Readonly<Record<ServiceName | 'callers' | 'sealed', string>>;

/** What the Lambdas of a service find in their environment, whichever of it each of them reads. */
export const environmentOf = (service: ServiceName, tables: TableNames, endpoint: string) => ({
  AWS_REGION: 'eu-west-2',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  POWERTOOLS_SERVICE_NAME: service,
  TABLE_NAME: tables[service],
  CALLERS_TABLE_NAME: tables.callers,
  SEALED_TABLE_NAME: tables.sealed,
  INTAKE_REDACT_NAME: 'intake/redact',
  TRIAGE_REDACT_NAME: 'triage/redact',
  DISPATCH_REDACT_NAME: 'dispatch/redact',
  REVIEW_REDACT_NAME: 'review/redact',
  RETENTION_DAYS: '400',
  BUS_NAME: 'bus',
  PARKED_QUEUE_URL: queueUrl(service, 'relay-parked'),
  DEAD_LETTERS_URL: queueUrl(service, 'dead-letters'),
  RELAY_NAME: `${service}/relay`,
  REPORT_NAME: 'review/report',
  EVIDENCE_NAME: 'monitoring/evidence',
  API_URL,
  PUBLIC_URL,
  SOURCE_SECRETS_PREFIX: 'sources/',
  CALLER_RETENTION_DAYS: '30',
  RINGING_MINUTES: '10',
  OPEN_CALL_HOURS: '4',
  ACCESS_LOG_RETENTION_DAYS: '400',
  LINK_KEY_SECRET,
  CURSOR_KEY_SECRET,
  HOME_ZONE: 'Europe/London',
  CONTROL_ROOM_PHONE: '01632 960100',
  USER_POOL_ID: 'users',
  FIRST_PASSWORDS: 'by-the-pool',
  MAIL_BUCKET: 'mails',
  MAIL_FROM: 'muster@example.com',
  CARRIER_SECRET,
  CARRIER_API_URL,
  CALLBACK_URL: API_URL,
  NEXT_CHANNEL_URL: queueUrl('dispatch', 'next-channel'),
  GRACE_SECONDS: '2',
});
