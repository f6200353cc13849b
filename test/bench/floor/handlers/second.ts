import { allTaken, errandsIn, type Batch } from '../queue.ts';
import { asides, commit, logLine, type Out } from '../rows.ts';

export const handler = async (batch: Batch) => {
  const errands = errandsIn(batch);
  const outs = errands.map((errand): Out[] => [
    ...errand.to.map((address): Out => ({ step: 'tell', errand: { ...errand, to: [address] } })),
    ...asides(errand, errand.asides.second),
  ]);
  await Promise.all(outs.map(commit));
  logLine('events taken', errands.length);
  return allTaken;
};
