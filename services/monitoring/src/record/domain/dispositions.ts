import type { Disposition } from '@muster/contracts';

const WITHOUT_WORK: readonly Disposition[] = ['cancelled', 'unfounded', 'duplicate'];

/** Whether a disposition says that nobody was needed: a note explains it, and only people who were there owe actions. */
export const asksForNoWork = (disposition: Disposition | undefined): boolean =>
  disposition !== undefined && WITHOUT_WORK.includes(disposition);
