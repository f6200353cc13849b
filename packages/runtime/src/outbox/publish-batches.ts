import { eventSource, events, type MusterEvent } from '@muster/contracts';

export interface Outgoing {
  readonly pk: string;
  readonly sk: string;
  readonly event: MusterEvent;
}

/** PutEvents takes ten entries and 256 kB a call; a little is left for the fields around each detail. */
const MAX_ENTRIES = 10;
const MAX_BYTES = 245_000;

export const entryOf = ({ event: { name, metadata, data } }: Outgoing) => ({
  Source: eventSource(events[name].source),
  DetailType: name,
  Time: new Date(metadata.occurredAt),
  Detail: JSON.stringify({ metadata, data }),
});

const bytesOf = (outgoing: Outgoing): number => Buffer.byteLength(entryOf(outgoing).Detail) + 300;

/** In their order, as few calls as it takes. */
export const calls = (outgoing: readonly Outgoing[]): Outgoing[][] => {
  const toBatches: Outgoing[][] = [];
  let bytes = 0;
  for (const one of outgoing) {
    const size = bytesOf(one);
    const call = toBatches.at(-1);
    if (call === undefined || call.length === MAX_ENTRIES || bytes + size > MAX_BYTES) {
      toBatches.push([one]);
      bytes = size;
    } else {
      call.push(one);
      bytes += size;
    }
  }
  return toBatches;
};
