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
import { withResult } from './action-results.ts';
import {
  endedNow,
  isEnded,
  named,
  openMandatoryActions,
  toConfirm,
  type ActionResult,
  type ActiveAssignment,
  type Assignment,
  type EndedAssignment,
} from './assignment.ts';
import type { Mobilisation } from './mobilisation.ts';
import { momentOf } from './moment.ts';
import { actionsOpen } from './open-actions.ts';
import { resourceChanged, type Resource } from './resource.ts';
import { overBecause } from './over-because.ts';
import { releasedFrom } from './releasing.ts';
import { asItStands, freed, type Known, type Trio, type TrioDecision } from './trio.ts';

/** The assignment if its person is at work on it, or why not. */
const atWork = (
  assignment: Assignment,
  mobilisation: Mobilisation,
  { reader }: Pick<Known, 'reader'>,
): ActiveAssignment | Refused => {
  if (isEnded(assignment)) return overBecause(assignment, mobilisation, reader);
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
export const understand = (
  { assignment, mobilisation }: Pick<Trio, 'assignment' | 'mobilisation'>,
  { now, howKnown, reader, confirmed }: Known & { confirmed: readonly Slug[] },
): Decision<Assignment> => {
  const working = atWork(assignment, mobilisation, { reader });
  if ('ok' in working) return working;
  if ('understoodAt' in working && working.understoodAt !== undefined) return unchanged(assignment);
  const wanted = toConfirm(working);
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
  return decided(state, [AssignmentUnderstood.with({ ...named(assignment), ...understood, howKnown })]);
};

/** The person is on the way or has arrived. */
export const progress = (
  trio: Trio,
  {
    now,
    howKnown,
    reader,
    status,
    at: stated,
  }: Known & { status: 'en-route' | 'on-scene'; at?: Instant | undefined },
): TrioDecision => {
  const working = atWork(trio.assignment, trio.mobilisation, { reader });
  if ('ok' in working) return working;
  if (working.status === status) return asItStands(trio);
  if (working.status === 'on-scene') {
    const who = reader === 'responder' ? 'You are' : `${working.resource.name} is`;
    return refuse('already-on-scene', `${who} on scene already.`);
  }
  const at = momentOf(stated, { acceptedAt: working.acceptedAt, now });
  if (typeof at !== 'string') return at;
  const state: Assignment =
    status === 'en-route' ? { ...working, status, enRouteAt: at } : { ...working, status, onSceneAt: at };
  const { duty } = trio.resource;
  const moving: Resource = { ...trio.resource, ...('held' in duty && { duty: { ...duty, status } }) };
  return {
    ok: true,
    assignment: decided(state, [AssignmentProgressed.with({ ...named(working), status, at, howKnown })]),
    resource: decided(moving, [resourceChanged(moving)]),
    mobilisation: unchanged(trio.mobilisation),
  };
};

/** Records a result. The control room may do so for a person who is clear: a forgotten tick keeps no incident open. */
export const recordAction = (
  { assignment, mobilisation }: Pick<Trio, 'assignment' | 'mobilisation'>,
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
  const at = momentOf(stated, { acceptedAt: working.acceptedAt, now });
  return typeof at === 'string' ? withResult(working, given, { at, howKnown }) : at;
};

/** How somebody at work stops: clear of the scene, or released. */
export interface Ending extends Known {
  readonly how: 'clear' | 'released';
  readonly reason: string;
}

/** Ends an assignment that stands. A released place is free again; that of somebody clear stays filled. */
export const end = (trio: Trio, { now, howKnown, reader, how, reason }: Ending): TrioDecision => {
  const { assignment, resource, mobilisation } = trio;
  if (assignment.status === how) return asItStands(trio);
  if (isEnded(assignment)) return overBecause(assignment, mobilisation, reader);
  const ended: EndedAssignment = { ...assignment, status: how, ...endedNow(now), endReason: reason };
  const free = freed(resource, ended, now);
  return {
    ok: true,
    assignment: decided<Assignment>(ended, [
      AssignmentEnded.with({ ...named(assignment), how, endedAt: now, reason, howKnown }),
    ]),
    resource: decided(free, [resourceChanged(free)]),
    mobilisation: how === 'clear' ? unchanged(mobilisation) : releasedFrom(mobilisation, ended, now),
  };
};

/** The person's own report of being clear, which waits until every mandatory action has its result. */
export const reportClear = (trio: Trio, known: Known): TrioDecision => {
  const working = atWork(trio.assignment, trio.mobilisation, known);
  if ('ok' in working) {
    return trio.assignment.status === 'clear' ? asItStands(trio) : working;
  }
  const open = known.howKnown === 'self-report' ? openMandatoryActions(working) : [];
  if (open.length > 0) return actionsOpen(working, open, known.reader);
  return end(trio, { ...known, how: 'clear', reason: 'Reported clear.' });
};
