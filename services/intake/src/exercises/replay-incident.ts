import { sceneOf } from '@muster/contracts';
import { notFound, refuse, type Cause, type IncidentId } from '@muster/core';
import type { TableOutcome } from '@muster/store';
import { startExercise, type ExerciseDeps, type Started } from './start-exercise.ts';

/**
 * Starts an exercise on the facts of an incident that is over: its type, place, hazards, summary and scene, by the procedure that its
 * type has today. Nothing of a caller is in them. An exercise that is replayed names the incident that it replayed itself.
 */
export const replayIncident = async (
  deps: ExerciseDeps,
  incidentId: IncidentId,
  cause: Cause,
): Promise<TableOutcome<Started>> => {
  const { state } = await deps.incidents.load(incidentId);
  if (state === undefined) return notFound('incident');
  if (state.ended === undefined)
    return refuse('not-over', 'The incident is not closed. Replay it once it is.', { incidentId });
  const { reference, team, incidentType, place, summary, hazards } = state.incident;
  const replays = state.incident.replays ?? { incidentId, reference };
  const facts = { incidentType, place, summary, hazards, ...sceneOf(state.incident) };
  return startExercise(deps, { team, ...facts, replays }, cause);
};
