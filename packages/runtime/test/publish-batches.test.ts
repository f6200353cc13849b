import { MAX_DETAIL_BYTES, events, type MusterEvent } from '@muster/contracts';
import { expect, test } from 'vitest';
import { PUBLISHED_AGAIN } from '../src/messaging/acknowledgement.ts';
import { calls, entryOf } from '../src/outbox/publish-batches.ts';

/** What EventBridge takes of a call, and how it counts an entry: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-putevents.html */
const TAKEN = 262_144;
const bytesOf = ({ Source, DetailType, Detail }: ReturnType<typeof entryOf>): number =>
  14 + [Source, DetailType, Detail, PUBLISHED_AGAIN].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const outgoing = (event: unknown) => ({ pk: 'a', sk: 'b', event: event as MusterEvent });

test.each(Object.values(events))(
  '$name is taken by the bus as large as it may be made, and beside others',
  ({ name }) => {
    const metadata = { occurredAt: '2026-01-05T09:15:00.000Z', note: '' };
    const bare = Buffer.byteLength(JSON.stringify({ metadata, data: {} }));
    const event = { name, metadata: { ...metadata, note: 'x'.repeat(MAX_DETAIL_BYTES - bare) }, data: {} };
    expect(Buffer.byteLength(entryOf(outgoing(event)).Detail)).toBe(MAX_DETAIL_BYTES);
    const batches = calls(Array.from({ length: 3 }, () => outgoing(event)));
    expect(batches.flat()).toHaveLength(3);
    for (const batch of batches) {
      expect(batch.reduce((sum, one) => sum + bytesOf(entryOf(one)), 0)).toBeLessThanOrEqual(TAKEN);
    }
  },
);
