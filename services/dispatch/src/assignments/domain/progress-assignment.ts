import { AssignmentEnded, AssignmentProgressed, AssignmentUnderstood } from '@muster/contracts';
import {
  type Instant,
  type Slug,
  decided,
  invalid,
  refuse,
  unchanged,
  type Decision,
  type Refused,
} from '@muster/core';
import { resourceChanged, type Resource } from '../../people/domain/resource.ts';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import { withResult } from './action-results.ts';
import {
  unchangedContext,
  freePerson,
  type Known,
  type AssignmentContext,
  type ContextDecision,
} from './assignment-context.ts';
import {
  endedNow,
  isEnded,
  identityOf,
  openMandatoryActions,
  idsToConfirm,
  type ActionResult,
  type ActiveAssignment,
  type Assignment,
  type EndedAssignment,
} from './assignment.ts';
import { refuseEnded } from './refuse-ended.ts';
import { refuseOpenActions } from './refuse-open-actions.ts';
import { releasePlace } from './release-place.ts';
import { statedTime } from './stated-time.ts';

/** The assignment if its person is at work on it, or why not. */
const atWork = (
  assignment: Assignment,
  mobilisation: Mobilisation,
  { reader }: Pick<Known, 'reader'>,
): ActiveAssignment | Refused => {
  if (isEnded(assignment)) return refuseEnded(assignment, mobilisation, reader);
  if (assignment.status === 'offered') {
    const { roleTitle, resource } = assignment;
    return refuse(
      'not-accepted',
      reader === 'responder'
        ? `${roleTitle} is offered to you; accept it first.`
        : `${resource.name} has not accepted ${roleTitle} yet; record that first.`,
    );
  }
  return assignment;
};

/** The person confirmed the brief: every responsibility and every action, each by itself. */
export const confirmUnderstanding = (
  { assignment, mobilisation }: Pick<AssignmentContext, 'assignment' | 'mobilisation'>,
  { now, howKnown, reader, confirmed }: Known & { confirmed: readonly Slug[] },
): Decision<Assignment> => {
  const working = atWork(assignment, mobilisation, { reader });
  if ('ok' in working) return working;
  if ('understoodAt' in working && working.understoodAt !== undefined) return unchanged(assignment);
  const wanted = idsToConfirm(working);
  const open = wanted.filter((id) => !confirmed.includes(id));
  if (open.length > 0) {
    const because =
      reader === 'responder'
        ? 'Confirm every responsibility and every action of the brief.'
        : `Name every responsibility and every action of the brief as confirmed by ${working.resource.name}.`;
    return invalid('not-all-confirmed', because, { open: open.join(' ') });
  }
  const understood = { understoodAt: now, confirmed: wanted };
  const state: Assignment =
    working.status === 'accepted'
      ? { ...working, status: 'understood', ...understood }
      : { ...working, ...understood };
  return decided(state, [AssignmentUnderstood.with({ ...identityOf(assignment), ...understood, howKnown })]);
};

/** The person is on the way or has arrived. */
export const reportProgress = (
  context: AssignmentContext,
  {
    now,
    howKnown,
    reader,
    status,
    at: stated,
  }: Known & { status: 'en-route' | 'on-scene'; at?: Instant | undefined },
): ContextDecision => {
  const working = atWork(context.assignment, context.mobilisation, { reader });
  if ('ok' in working) return working;
  if (working.status === status) return unchangedContext(context);
  if (working.status === 'on-scene') {
    const who = reader === 'responder' ? 'You are' : `${working.resource.name} is`;
    return refuse('already-on-scene', `${who} on scene already.`);
  }
  const at = statedTime(stated, { acceptedAt: working.acceptedAt, now });
  if (typeof at !== 'string') return at;
  const state: Assignment =
    status === 'en-route' ? { ...working, status, enRouteAt: at } : { ...working, status, onSceneAt: at };
  const { duty } = context.resource;
  const moving: Resource = { ...context.resource, ...('held' in duty && { duty: { ...duty, status } }) };
  return {
    ok: true,
    assignment: decided(state, [AssignmentProgressed.with({ ...identityOf(working), status, at, howKnown })]),
    resource: decided(moving, []),
    mobilisation: unchanged(context.mobilisation),
  };
};

/** Records a result. The control room may do so for a person who is clear: a forgotten tick keeps no incident open. */
export const recordAction = (
  { assignment, mobilisation }: Pick<AssignmentContext, 'assignment' | 'mobilisation'>,
  {
    now,
    howKnown,
    reader,
    at: stated,
    ...given
  }: Known & { actionId: Slug; result: ActionResult; at?: Instant | undefined },
): Decision<Assignment> => {
  const working = atWork(assignment, mobilisation, { reader });
  if ('ok' in working) return working;
  const at = statedTime(stated, { acceptedAt: working.acceptedAt, now });
  return typeof at === 'string' ? withResult(working, given, { at, howKnown }) : at;
};

/** How somebody at work stops: clear of the scene, or released. */
export interface Ending extends Known {
  readonly how: 'clear' | 'released';
  readonly reason: string;
}

/** Ends an open assignment. A released place is free again; that of a person who is clear stays filled. */
export const endAssignment = (
  context: AssignmentContext,
  { now, howKnown, reader, how, reason }: Ending,
): ContextDecision => {
  const { assignment, resource, mobilisation } = context;
  if (assignment.status === how) return unchangedContext(context);
  if (isEnded(assignment)) return refuseEnded(assignment, mobilisation, reader);
  const ended: EndedAssignment = { ...assignment, status: how, ...endedNow(now), endReason: reason };
  const free = freePerson(resource, ended, now);
  return {
    ok: true,
    assignment: decided<Assignment>(ended, [
      AssignmentEnded.with({ ...identityOf(assignment), how, endedAt: now, reason, howKnown }),
    ]),
    resource: decided(free, [resourceChanged(free)]),
    mobilisation: how === 'clear' ? unchanged(mobilisation) : releasePlace(mobilisation, ended, now),
  };
};

/** The person's own report of being clear, which waits until every mandatory action has its result. */
export const reportClear = (context: AssignmentContext, known: Known): ContextDecision => {
  const working = atWork(context.assignment, context.mobilisation, known);
  if ('ok' in working) {
    return context.assignment.status === 'clear' ? unchangedContext(context) : working;
  }
  const open = known.howKnown === 'self-report' ? openMandatoryActions(working) : [];
  if (open.length > 0) return refuseOpenActions(working, open, known.reader);
  return endAssignment(context, { ...known, how: 'clear', reason: 'Reported clear.' });
};
