import { beforeAll } from 'vitest';
import { useWorld } from '../whole/world.ts';
import { setStage, type Stage } from './stage.ts';
import { Wire } from './wire.ts';

export interface OnStage {
  readonly stage: Stage;
  readonly wire: Wire;
}

/** Call it at the top of a test file: a played story with things in every state, and a wire to its Lambdas. */
export function useStage(): () => OnStage {
  const world = useWorld();
  let set: OnStage | undefined;
  beforeAll(async () => {
    const stage = await setStage(world());
    set = { stage, wire: new Wire(world()) };
  }, 120_000);
  return () => {
    if (set === undefined) throw new Error('the stage is set only inside tests');
    return set;
  };
}
