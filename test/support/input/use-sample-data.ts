import { afterAll, beforeAll, inject } from 'vitest';
import { connect } from '../engine-process.ts';
import { createInProcessSystem, enter, START, type InProcessSystem } from '../whole/in-process-system.ts';
import { createSampleData, type SampleData } from './sample-data.ts';
import { Wire } from './wire.ts';

export interface SampleSystem {
  readonly sample: SampleData;
  readonly wire: Wire;
}

interface Made extends SampleSystem {
  readonly system: InProcessSystem;
  readonly at: number;
}

let making: Promise<Made> | undefined;

const make = async (): Promise<Made> => {
  const endpoint = inject('engine');
  if (endpoint === undefined) throw new Error('the project has no engine');
  const system = await createInProcessSystem(connect(endpoint), endpoint);
  const leave = enter(system, Date.parse(START));
  const sample = await createSampleData(system);
  const made = { system, sample, wire: new Wire(system), at: system.now };
  leave();
  return made;
};

/**
 * Call it at the top of a test file: the main job with things in every state, and a wire to its Lambdas. It is made once for
 * all files of a worker; what a file wrote is undone at its end.
 */
export function useSampleData(): () => SampleSystem {
  let set: SampleSystem | undefined;
  let leave: (() => void) | undefined;
  beforeAll(async () => {
    making ??= make();
    const made = await making;
    leave = enter(made.system, made.at);
    set = made;
  }, 120_000);
  afterAll(async () => {
    await set?.wire.ledger.undo();
    leave?.();
  });
  return () => {
    if (set === undefined) throw new Error('the sample is set only inside tests');
    return set;
  };
}
