import { reply, type Handlers } from '@muster/runtime/http/serve';
import type { TableOutcome } from '@muster/store';
import { replayIncident } from './replay-incident.ts';
import type { exerciseRoutes } from './routes.ts';
import { startExercise, type ExerciseDeps, type Started } from './start-exercise.ts';

const started = (outcome: TableOutcome<Started>) =>
  outcome.ok ? reply(201, outcome.value, { location: `/v1/incidents/${outcome.value.incidentId}` }) : outcome;

/** Answers those who start exercises. */
export const exerciseHandlers = (deps: ExerciseDeps): Handlers<typeof exerciseRoutes> => ({
  startExercise: async ({ body, cause }) => started(await startExercise(deps, body, cause)),

  replayIncident: async ({ params, cause }) => started(await replayIncident(deps, params.incidentId, cause)),
});
