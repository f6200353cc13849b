import * as z from 'zod';
import { sum } from '../statistics.ts';

/** The rows of a bench's JSON, of whatever build: what it does not have is not compared. */
export const Report = z.object({ rows: z.array(z.object({ what: z.string(), measured: z.unknown() })) });
export type Report = z.infer<typeof Report>;

/** A number that two builds are compared by; a smaller one is better unless it says otherwise. */
export interface Figure {
  readonly what: string;
  readonly digits: number;
  readonly moreIsBetter?: true;
  readonly of: (report: Report) => number | undefined;
}

const byForm =
  <Measured>(form: z.ZodType<Measured>, value: (measured: Measured) => number): Figure['of'] =>
  ({ rows }) => {
    for (const { measured } of rows) {
      const read = form.safeParse(measured);
      if (read.success) return value(read.data);
    }
    return undefined;
  };

const Numbers = z.record(z.string(), z.number());
const Latency = z.object({ ours: z.object({ p50: z.number() }), floor: z.object({ p50: z.number() }) });
const Throughput = z.object({ ours: z.number(), floor: z.number(), share: z.number(), atOnce: z.number() });
const Processor = z.object({ processorSeconds: z.object({ ours: z.number(), floor: z.number() }) });
const Units = z.object({ writes: Numbers, reads: Numbers });
const Transitions = z.object({ withoutMiss: z.number(), withMiss: z.number() });
const Bundles = z.object({ bytes: Numbers });
const ColdStarts = z.object({ ratios: Numbers });

export const figures: readonly Figure[] = [
  { what: 'webhook → mail, p50, ms', digits: 0, of: byForm(Latency, ({ ours }) => ours.p50) },
  {
    what: 'webhook → mail against its floor',
    digits: 2,
    of: byForm(Latency, ({ ours, floor }) => ours.p50 / floor.p50),
  },
  { what: 'incidents a second', digits: 2, moreIsBetter: true, of: byForm(Throughput, ({ ours }) => ours) },
  {
    what: 'incidents a second against the floor',
    digits: 2,
    moreIsBetter: true,
    of: byForm(Throughput, ({ share }) => share),
  },
  {
    what: 'processor of an incident, s',
    digits: 2,
    of: byForm(Processor, ({ processorSeconds }) => processorSeconds.ours),
  },
  { what: 'write units of a call', digits: 0, of: byForm(Units, ({ writes }) => sum(Object.values(writes))) },
  { what: 'read units of a call', digits: 0, of: byForm(Units, ({ reads }) => sum(Object.values(reads))) },
  {
    what: 'transitions without a miss',
    digits: 0,
    of: byForm(Transitions, ({ withoutMiss }) => withoutMiss),
  },
  { what: 'transitions with a miss', digits: 0, of: byForm(Transitions, ({ withMiss }) => withMiss) },
  {
    what: 'largest bundle, kB',
    digits: 0,
    of: byForm(Bundles, ({ bytes }) => Math.max(...Object.values(bytes)) / 1000),
  },
  {
    what: 'all bundles, kB',
    digits: 0,
    of: byForm(Bundles, ({ bytes }) => sum(Object.values(bytes)) / 1000),
  },
  {
    what: 'slowest cold start against a plain handler',
    digits: 2,
    of: byForm(ColdStarts, ({ ratios }) => Math.max(...Object.values(ratios))),
  },
];
