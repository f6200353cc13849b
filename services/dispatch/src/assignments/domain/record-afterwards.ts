import { AssignmentEnded, AssignmentProgressed, type HowKnown } from '@muster/contracts';
import { earliest, type Instant, decided, unchanged, type Decision } from '@muster/core';
import { resourceChanged, withJob, type Resource } from '../../people/domain/resource.ts';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import { withResult } from './action-results.ts';
import {
  unchangedContext,
  type Known,
  type AssignmentContext,
  type ContextDecision,
} from './assignment-context.ts';
import type { AssignmentUpdate } from './assignment-update.ts';
import { isEnded, identityOf, type Assignment, type EndedAssignment } from './assignment.ts';
import { refuseEnded } from './refuse-ended.ts';
import { statedTime } from './stated-time.ts';

/** What the control room may still learn of somebody's work when their part has ended. */
export type LateUpdate = Extract<AssignmentUpdate, { kind: 'en-route' | 'on-scene' | 'clear' | 'action' }>;

export const isLateUpdate = (update: AssignmentUpdate): update is LateUpdate =>
  ['en-route', 'on-scene', 'clear', 'action'].includes(update.kind);

type TookPart = EndedAssignment & { readonly acceptedAt: Instant };

export const tookPart = (assignment: Assignment): assignment is TookPart =>
  isEnded(assignment) && assignment.acceptedAt !== undefined;

const wasStoodDown = ({ status, endedAt }: TookPart, mobilisation: Mobilisation): boolean =>
  status === 'released' && mobilisation.status === 'stood-down' && endedAt >= mobilisation.stoodDownAt;

interface When {
  readonly at: Instant;
  readonly howKnown: HowKnown;
}

const told = (ended: TookPart, update: LateUpdate, { at, howKnown }: When): Decision<Assignment> => {
  switch (update.kind) {
    case 'clear':
      return unchanged<Assignment>(ended);
    case 'action':
      return withResult(ended, update, { at, howKnown });
    case 'en-route':
    case 'on-scene': {
      const field = update.kind === 'en-route' ? 'enRouteAt' : 'onSceneAt';
      if (ended[field] !== undefined && update.at === undefined) return unchanged<Assignment>(ended);
      if (ended[field] === at) return unchanged<Assignment>(ended);
      const event = AssignmentProgressed.with({ ...identityOf(ended), status: update.kind, at, howKnown });
      return decided<Assignment>({ ...ended, [field]: at }, [event]);
    }
  }
};

const WAS_THERE = 'Was there, as the control room recorded afterwards.';

/** Rest counts from the end of work that is only now known to have been done, and the load from when it was accepted. */
const rested = (resource: Resource, { acceptedAt, endedAt, exercise }: TookPart): Resource =>
  exercise || (resource.lastClearAt !== undefined && resource.lastClearAt >= endedAt)
    ? resource
    : {
        ...resource,
        lastClearAt: endedAt,
        recentJobs: withJob(
          resource.recentJobs.filter((at) => at !== acceptedAt),
          acceptedAt,
        ),
      };

/** Records what a person did whose part has ended. A person who was there and was released by a stand-down counts as clear. */
export const recordAfterwards = (
  context: AssignmentContext,
  update: LateUpdate,
  { now, howKnown }: Known,
): ContextDecision => {
  const { assignment, resource, mobilisation } = context;
  if (!tookPart(assignment)) {
    return isEnded(assignment) ? refuseEnded(assignment, mobilisation) : unchangedContext(context);
  }
  const stoodDown = wasStoodDown(assignment, mobilisation);
  if (update.kind === 'clear' && assignment.status === 'released' && !stoodDown) {
    return refuseEnded(assignment, mobilisation);
  }
  const { acceptedAt, endedAt } = assignment;
  const stated = update.kind === 'clear' ? undefined : update.at;
  const at = statedTime(stated, { acceptedAt, now, otherwise: earliest([endedAt, now]) ?? now });
  if (typeof at !== 'string') return at;
  const decision = told(assignment, update, { at, howKnown });
  if (!decision.ok) return decision;
  if (!stoodDown || update.kind === 'en-route') return { ...unchangedContext(context), assignment: decision };
  const clear: Assignment = { ...assignment, ...decision.state, status: 'clear', endReason: WAS_THERE };
  const ended = AssignmentEnded.with({
    ...identityOf(assignment),
    ...{ how: 'clear' as const, endedAt, reason: WAS_THERE, howKnown },
  });
  const person = rested(resource, assignment);
  return {
    ok: true,
    assignment: decided<Assignment>(clear, [...(decision.unchanged ? [] : decision.events), ended]),
    resource: person === resource ? unchanged(resource) : decided(person, [resourceChanged(person)]),
    mobilisation: unchanged(mobilisation),
  };
};
