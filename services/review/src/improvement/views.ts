import type * as z from 'zod';
import type { Improvement } from './domain/improvement.ts';
import type { ImprovementView } from './routes.ts';

/** An action as leads see it, with the result of its newest check. */
export const improvementView = ({
  dueMails,
  results,
  ...improvement
}: Improvement): z.input<typeof ImprovementView> => ({
  ...improvement,
  results,
  ...(results.length > 0 && improvement.status === 'checked' && { verdict: results.at(-1)?.verdict }),
  untold: dueMails.map(({ kind, to }) => ({ kind, to })),
});
