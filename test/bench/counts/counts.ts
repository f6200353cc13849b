import * as z from 'zod';

const Units = z.object({ writes: z.record(z.string(), z.number()), reads: z.record(z.string(), z.number()) });
const Transitions = z.object({ withMiss: z.number(), withoutMiss: z.number() });

/** What is counted where everything runs in one process, and told to the benchmarks as a file. */
export const Counts = z.object({
  /** Write units of the first webhook of a call, and of its repetition. */
  webhook: z.object({ first: z.number(), duplicate: z.number() }),
  /** Units of the main job by service: a call, an incident, one silence, three briefs, closing, the lead's report. */
  story: Units,
  /** State transitions of an incident's clocks. */
  transitions: Transitions,
});
export type Counts = z.infer<typeof Counts>;
