import { AssignmentEnded, AssignmentProgressed, type HowKnown } from '@muster/contracts';
import { earliest, type Instant, decided, unchanged, type Decision } from '@muster/core';
import { withResult } from './action-results.ts';
import { isEnded, named, type Assignment, type EndedAssignment } from './assignment.ts';
import type { Mobilisation } from './mobilisation.ts';
import { momentOf } from './moment.ts';
import type { Report } from './reports.ts';
import { resourceChanged, withJob, type Resource } from './resource.ts';
import { overBecause } from './over-because.ts';
import { asItStands, type Known, type Trio, type TrioDecision } from './trio.ts';

/** What the control room may still learn of somebody's work when their part has ended. */
export type Afterwards = Extract<Report, { kind: 'en-route' | 'on-scene' | 'clear' | 'action' }>;

export const isAfterwards = (report: Report): report is Afterwards =>
  ['en-route', 'on-scene', 'clear', 'action'].includes(report.kind);

type TookPart = EndedAssignment & { readonly acceptedAt: Instant };

export const tookPart = (assignment: Assignment): assignment is TookPart =>
  isEnded(assignment) && assignment.acceptedAt !== undefined;

const wasStoodDown = ({ status, endedAt }: TookPart, mobilisation: Mobilisation): boolean =>
  status === 'released' && mobilisation.status === 'stood-down' && endedAt >= mobilisation.stoodDownAt;

interface When {
  readonly at: Instant;
  readonly howKnown: HowKnown;
}

const told = (ended: TookPart, report: Afterwards, { at, howKnown }: When): Decision<Assignment> => {
  switch (report.kind) {
    case 'clear':
      return unchanged<Assignment>(ended);
    case 'action':
      return withResult(ended, report, { at, howKnown });
    case 'en-route':
    case 'on-scene': {
      const field = report.kind === 'en-route' ? 'enRouteAt' : 'onSceneAt';
      if (ended[field] !== undefined && report.at === undefined) return unchanged<Assignment>(ended);
      if (ended[field] === at) return unchanged<Assignment>(ended);
      const event = AssignmentProgressed.with({ ...named(ended), status: report.kind, at, howKnown });
      return decided<Assignment>({ ...ended, [field]: at }, [event]);
    }
  }
};

const WAS_THERE = 'Was there, as the control room recorded afterwards.';

/** Rest counts from the end of work that is only now known to have been done, and the load from when it was accepted. */
const rested = (resource: Resource, { acceptedAt, endedAt }: TookPart): Resource =>
  resource.lastClearAt !== undefined && resource.lastClearAt >= endedAt
    ? resource
    : {
        ...resource,
        lastClearAt: endedAt,
        recentJobs: withJob(
          resource.recentJobs.filter((at) => at !== acceptedAt),
          acceptedAt,
        ),
      };

/** Records what somebody did whose part has ended. Whoever was there and was released by a stand-down counts as clear. */
export const recordAfterwards = (trio: Trio, report: Afterwards, { now, howKnown }: Known): TrioDecision => {
  const { assignment, resource, mobilisation } = trio;
  if (!tookPart(assignment)) {
    return isEnded(assignment) ? overBecause(assignment, mobilisation) : asItStands(trio);
  }
  const stoodDown = wasStoodDown(assignment, mobilisation);
  if (report.kind === 'clear' && assignment.status === 'released' && !stoodDown) {
    return overBecause(assignment, mobilisation);
  }
  const { acceptedAt, endedAt } = assignment;
  const stated = report.kind === 'clear' ? undefined : report.at;
  const at = momentOf(stated, { acceptedAt, now, otherwise: earliest([endedAt, now]) ?? now });
  if (typeof at !== 'string') return at;
  const decision = told(assignment, report, { at, howKnown });
  if (!decision.ok) return decision;
  if (!stoodDown || report.kind === 'en-route') return { ...asItStands(trio), assignment: decision };
  const clear: Assignment = { ...assignment, ...decision.state, status: 'clear', endReason: WAS_THERE };
  const ended = AssignmentEnded.with({
    ...named(assignment),
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
