import type { SQSEvent } from 'aws-lambda';
import { EventMetadata, eventSource, events, type DataOf, type EventName } from '@muster/contracts';
import { derivedId } from '@muster/core/new-id';

/** For tests: one event as the bus gives it to a queue. Metadata that are left out belong to a first event. */
export const busMessage = <Name extends EventName>(
  name: Name,
  data: DataOf<Name>,
  metadata: Partial<EventMetadata> = {},
): string => {
  const { source, version } = events[name];
  const aggregate = metadata.aggregate ?? { kind: 'TEST', id: 'test-1' };
  const sequence = metadata.sequence ?? 1;
  const complete: EventMetadata = {
    id: derivedId('evt', aggregate.kind, aggregate.id, String(sequence)),
    contractVersion: version,
    occurredAt: EventMetadata.shape.occurredAt.parse('2026-01-05T09:15:00.000Z'),
    aggregate,
    sequence,
    correlationId: 'con_01kdxqz5m8e6ws3y1z0v7g4h2b',
    causationId: 'request-1',
    actor: { kind: 'user', id: 'agent' },
    exercise: false,
    ...metadata,
  };
  return JSON.stringify({
    version: '0',
    id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
    'detail-type': name,
    source: eventSource(source),
    detail: { metadata: complete, data },
  });
};

/** For tests: a batch of messages as the queue gives it to a consumer; message ids count from 0. */
export const queueBatch = (...bodies: readonly string[]): SQSEvent => ({
  Records: bodies.map((body, at) => ({
    messageId: String(at),
    receiptHandle: String(at),
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1767604500000',
      SenderId: 'events',
      ApproximateFirstReceiveTimestamp: '1767604500000',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-2:000000000000:test',
    awsRegion: 'eu-west-2',
  })),
});
