import { type IncidentId, type Instant, decided, unchanged, type Decision } from '@muster/core';
import {
  unchangedContext,
  type AssignmentContext,
  type ContextDecision,
} from '../../assignments/domain/assignment-context.ts';
import { isEnded } from '../../assignments/domain/assignment.ts';
import { endAssignment } from '../../assignments/domain/progress-assignment.ts';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';

export interface StandDown {
  readonly incidentId: IncidentId;
  readonly because: 'resolved' | 'closed' | 'rejected';
  readonly now: Instant;
}

/** Stands the response down before anybody is released, so that no offer slips past; also one that has yet to open. */
export const standDown = (
  state: Mobilisation | undefined,
  { incidentId, because, now }: StandDown,
): Decision<Mobilisation> => {
  if (state === undefined) {
    return decided<Mobilisation>({ status: 'never-opened', incidentId, stoodDownAt: now, because }, []);
  }
  if (state.status !== 'open') return unchanged(state);
  return decided<Mobilisation>({ ...state, status: 'stood-down', stoodDownAt: now, because }, []);
};

/** Releases one person of a response that was stood down: whoever is on scene is clear, the others are released. */
export const releaseLeft = (
  context: AssignmentContext,
  { because, now }: Omit<StandDown, 'incidentId'>,
): ContextDecision => {
  const { assignment } = context;
  if (isEnded(assignment)) return unchangedContext(context);
  return endAssignment(context, {
    now,
    howKnown: 'supervisor',
    how: assignment.status === 'on-scene' ? 'clear' : 'released',
    reason:
      assignment.exercise && because === 'closed' ? 'The exercise has ended.' : `The incident is ${because}.`,
  });
};
