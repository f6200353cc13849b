import { beforeAll } from 'vitest';
import { useInProcessSystem } from '../whole/in-process-system.ts';
import { createSampleData, type SampleData } from './sample-data.ts';
import { Wire } from './wire.ts';

export interface SampleSystem {
  readonly sample: SampleData;
  readonly wire: Wire;
}

/** Call it at the top of a test file: the main job with things in every state, and a wire to its Lambdas. */
export function useSampleData(): () => SampleSystem {
  const system = useInProcessSystem();
  let set: SampleSystem | undefined;
  beforeAll(async () => {
    const sample = await createSampleData(system());
    set = { sample, wire: new Wire(system()) };
  }, 120_000);
  return () => {
    if (set === undefined) throw new Error('the sample is set only inside tests');
    return set;
  };
}
