import { expectData, type BodyOf } from '@muster/client';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import type { Assessment } from './path-drawing.ts';

export const assessmentKey = (incidentId: string) => ['readAssessment', incidentId] as const;

/** The steps of an assessment. Each reply is the assessment after it, and is shown at once. */
export function useSteps(incidentId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const params = { path: { incidentId } };
  const show = async (asked: Promise<Assessment>): Promise<Assessment> => {
    const after = await asked;
    await queries.cancelQueries({ queryKey: assessmentKey(incidentId) });
    queries.setQueryData(assessmentKey(incidentId), after);
    return after;
  };
  return {
    answer: useCommand((body: BodyOf<'answerQuestion'>, attempt) =>
      show(
        expectData(api.POST('/v1/incidents/{incidentId}/assessment/answers', { params, body, ...attempt })),
      ),
    ),
    back: useCommand((_back: { readonly steps: number }, attempt) =>
      show(
        expectData(api.POST('/v1/incidents/{incidentId}/assessment/back', { params, body: {}, ...attempt })),
      ),
    ),
    override: useCommand((body: BodyOf<'overrideDecision'>, attempt) =>
      show(
        expectData(api.POST('/v1/incidents/{incidentId}/assessment/override', { params, body, ...attempt })),
      ),
    ),
  };
}
export type Steps = ReturnType<typeof useSteps>;
