import { marshall } from '@aws-sdk/util-dynamodb';
import { events, type EventName } from '@muster/contracts';
import { subscriptions as dispatch } from '@muster/dispatch/subscriptions';
import { subscriptions as intake } from '@muster/intake/subscriptions';
import { subscriptions as monitoring } from '@muster/monitoring/subscriptions';
import { subscriptions as review } from '@muster/review/subscriptions';
import { httpEvent } from '@muster/runtime/testing/invoke';
import { busMessage, queueBatch } from '@muster/runtime/testing/queue-batch';
import { subscriptions as triage } from '@muster/triage/subscriptions';

const incidentId = 'inc_01kdxqz5m8e6ws3y1z0v7g4h2d';
const subscriptions: Readonly<Record<string, Readonly<Record<string, readonly EventName[]>>>> = {
  intake,
  triage,
  dispatch,
  monitoring,
  review,
};

const signedIn = { username: 'lead', groups: ['lead', 'admin', 'team.north'] };
const get = (path: string) => httpEvent({ method: 'GET', path, as: signedIn });

const requests: Readonly<Record<string, object>> = {
  'intake/api': get('/v1/contacts'),
  'triage/api': get('/v1/procedures'),
  'dispatch/api': get('/v1/resources'),
  'monitoring/api': get('/v1/incidents'),
  'review/api': get('/v1/reports'),
  'review/complaints': get('/v1/complaints?team=north'),
  'platform/api-docs': get('/v1/openapi.json'),
  'dispatch/responder': get('/r/unknown'),
  'dispatch/answers': httpEvent({ method: 'POST', path: '/webhooks/carrier/texts', body: 'Body=YES' }),
  'intake/webhook': httpEvent({
    method: 'POST',
    path: '/webhooks/generic/src_01kdxqz5m8e6ws3y1z0v7g4h2b',
    body: { type: 'alarm', data: {} },
  }),
  'monitoring/clock': { incidentId, clock: 1 },
};

/** One save, as the table's stream gives it to a relay. */
const committed = () => {
  const { detail, ...message } = JSON.parse(
    busMessage('ClockSet', events.ClockSet.data.parse(events.ClockSet.examples[0])),
  ) as {
    detail: { metadata: { contractVersion: number } & Readonly<Record<string, unknown>>; data: unknown };
    'detail-type': string;
  };
  const { metadata, data } = detail;
  const saved = { name: message['detail-type'], version: metadata.contractVersion, data };
  const row = {
    pk: 'TEST#test-1',
    sk: 'SAVE#0000000001',
    version: 1,
    sequence: 1,
    occurredAt: metadata['occurredAt'],
    body: { shared: metadata, events: [saved] },
  };
  return { Records: [{ eventName: 'INSERT', dynamodb: { NewImage: marshall(row) } }] };
};

const messageOf = (name: EventName): string =>
  busMessage(name, events[name].data.parse(events[name].examples[0]));

/** What a Lambda, `<service>/<handler>`, is first called with: a request, a message of its queue, a row, or a tick. */
export const firstEvent = (handler: string): object => {
  const request = requests[handler];
  if (request !== undefined) return request;
  const [service = '', name = ''] = handler.split('/');
  if (name === 'relay') return committed();
  const [heard] = subscriptions[service]?.[name] ?? [];
  return heard === undefined ? {} : queueBatch(messageOf(heard));
};
