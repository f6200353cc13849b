import { type IncidentId, type Instant, decided, unchanged, type Decision } from '@muster/core';
import { isEnded } from './assignment.ts';
import type { Mobilisation } from './mobilisation.ts';
import { asItStands, type Trio, type TrioDecision } from './trio.ts';
import { end } from './working.ts';

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
export const releaseLeft = (trio: Trio, { because, now }: Omit<StandDown, 'incidentId'>): TrioDecision => {
  const { assignment } = trio;
  if (isEnded(assignment)) return asItStands(trio);
  return end(trio, {
    now,
    howKnown: 'supervisor',
    how: assignment.status === 'on-scene' ? 'clear' : 'released',
    reason: `The incident is ${because}.`,
  });
};
