import { cpus } from 'node:os';
import { sum } from './statistics.ts';

/** Seconds for which the cores of this machine have worked since it started, whoever they worked for. */
const worked = (): number =>
  sum(cpus().map(({ times: { user, nice, sys, irq } }) => user + nice + sys + irq)) / 1000;

/** Does the work, and gives beside its result how many processor seconds the whole machine spent meanwhile. */
export async function withProcessorSeconds<T>(
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly processorSeconds: number }> {
  const before = worked();
  const done = await work();
  return { done, processorSeconds: worked() - before };
}
