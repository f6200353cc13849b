/** What was made up to look at, instead of the real work. */
export type History = 'exercise';

/** Whether an address asks for the exercise history. */
export const historyIn = (search: Record<string, unknown>): { readonly history?: History } =>
  search['history'] === 'exercise' ? { history: 'exercise' } : {};
