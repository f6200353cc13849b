import { events, type DataOf, type PlannedRole } from '@muster/contracts';
import { toInstant, type Instant, type Decided } from '@muster/core';
import { derivedId } from '@muster/core/new-id';
import type { AssignmentContext, ContextDecision } from '../../src/assignments/domain/assignment-context.ts';
import type { Assignment } from '../../src/assignments/domain/assignment.ts';
import { reserve } from '../../src/assignments/domain/reservation.ts';
import { decideOpening } from '../../src/mobilisation/domain/opening.ts';
import { Resource } from '../../src/people/domain/resource.ts';
import type { Question } from '../../src/recommendation/domain/recommend.ts';
import type { Mobilisation, OpenMobilisation } from '../../src/response/domain/mobilisation.ts';

/** A Monday morning in London. */
export const now: Instant = toInstant('2026-01-05T09:18:00Z');
export const at = (clock: string): Instant => toInstant(`2026-01-05T${clock}Z`);

export const always = [
  {
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    from: '00:00',
    to: '00:00',
    zone: 'Europe/London',
  },
];

/** Somebody who fits every role of the sample plan, except where it is said otherwise. */
export const person = (name: string, more: Partial<Record<keyof Resource, unknown>> = {}): Resource =>
  Resource.parse({
    resourceId: derivedId('res', name),
    name,
    team: 'north',
    skills: ['gas'],
    zones: ['harbour'],
    shifts: always,
    email: { address: `${name.toLowerCase()}@example.com`, verified: true },
    restMinutes: 60,
    duty: { status: 'available' },
    recentJobs: [],
    ...more,
  });

const example = events.IncidentAssessed.data.parse(events.IncidentAssessed.examples[0]);
const firstRole = example.plan.roles[0];
if (firstRole === undefined) throw new Error('the sample plan has a role');

/** The first engineer of the sample plan: skill gas, leads, one responsibility, one mandatory action. */
export const role: PlannedRole = firstRole;
export const roleOf = (more: Partial<PlannedRole>): PlannedRole => ({ ...role, ...more });

/** A verdict on an incident of that name, with these roles. */
export const verdict = (
  name = 'one',
  roles: readonly PlannedRole[] = [role],
  more: Partial<DataOf<'IncidentAssessed'>> = {},
): DataOf<'IncidentAssessed'> => ({
  ...example,
  incidentId: derivedId('inc', name),
  plan: { ...example.plan, roles: [...roles] },
  ...more,
});

export const question = (more: Partial<Question> = {}): Question => ({
  incidentId: derivedId('inc', 'one'),
  facts: example.incident,
  plan: example.plan,
  priority: 'P1',
  roles: [{ role, needed: 1 }],
  tried: [],
  exercise: false,
  now,
  ...more,
});

const origin = { correlationId: 'con_1', exercise: false };

export const opened = (
  people: readonly Resource[],
  of = verdict(),
  policy: Parameters<typeof decideOpening>[2]['policy'] = { rules: [] },
): Decided<Mobilisation> => {
  const decision = decideOpening(undefined, of, { origin, policy, people, now });
  if (!decision.ok || decision.unchanged) throw new Error('a first verdict opens');
  return decision;
};

export const openOne = (people: readonly Resource[], of = verdict()): OpenMobilisation => {
  const { state } = opened(people, of);
  if (state.status !== 'open') throw new Error('it is open');
  return state;
};

/** One person offered the one place of an incident. */
export const offered = (
  who: Resource = person('Maya'),
  of = verdict(),
): AssignmentContext & { assignment: Assignment } => {
  const reserved = reserve(
    { mobilisation: openOne([who], of), resource: who },
    { role: role.role, assignmentId: derivedId('asg', of.incidentId), chosenBy: 'dispatcher', now },
  );
  if (!reserved.ok) throw new Error(reserved.refusal.because);
  return {
    assignment: reserved.assignment.state,
    resource: reserved.resource.state,
    mobilisation: reserved.mobilisation.state,
  };
};

/** The three after a decision that must have been taken. */
export const after = (decision: ContextDecision): AssignmentContext => {
  if (!decision.ok) throw new Error(decision.refusal.because);
  return {
    assignment: decision.assignment.state,
    resource: decision.resource.state,
    mobilisation: decision.mobilisation.state,
  };
};
