import type { Disposition } from '@muster/contracts';

const WITHOUT_WORK: readonly Disposition[] = ['cancelled', 'unfounded', 'duplicate'];

/** Whether an outcome says that nobody was needed: it is explained by a note, and only who was there owes actions. */
export const asksForNoWork = (disposition: Disposition | undefined): boolean =>
  disposition !== undefined && WITHOUT_WORK.includes(disposition);
