import { reply, type Handlers } from '@muster/runtime/http/serve';
import type { exerciseRoutes } from './routes.ts';
import { startExercise, type ExerciseDeps } from './start-exercise.ts';

/** Answers those who start exercises. */
export const exerciseHandlers = (deps: ExerciseDeps): Handlers<typeof exerciseRoutes> => ({
  startExercise: async ({ body, cause }) => {
    const outcome = await startExercise(deps, body, cause);
    if (!outcome.ok) return outcome;
    return reply(201, outcome.value, { location: `/v1/incidents/${outcome.value.incidentId}` });
  },
});
