import { allTaken, errandsIn, type Batch } from '../queue.ts';
import { commit, logLine } from '../rows.ts';

/** Keeps every event, and commits one of its own for each, as monitoring does. */
export const handler = async (batch: Batch) => {
  const errands = errandsIn(batch);
  await Promise.all(errands.map((errand) => commit([{ step: 'unheard', errand }])));
  logLine('events taken', errands.length);
  return allTaken;
};
