import { allTaken, errandsIn, type Batch } from '../queue.ts';
import { asides, commit, logLine } from '../rows.ts';

export const handler = async (batch: Batch) => {
  const errands = errandsIn(batch);
  const outs = errands.map((errand) => [
    { step: 'second', errand } as const,
    ...asides(errand, errand.asides.first),
  ]);
  await Promise.all(outs.map(commit));
  logLine('events taken', errands.length);
  return allTaken;
};
