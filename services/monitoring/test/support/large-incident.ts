import type { PlannedAction } from '@muster/contracts';
import { derivedId } from '@muster/core/new-id';
import type { Procedure } from '@muster/procedures';
import { sampleProcedure, withPlan } from '@muster/procedures/sample';
import type { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import * as sample from './sample-incident.ts';
import { assigned, assignment, event, incidentId, s } from './sample-incident.ts';

/** How large a response is: kinds of people, how many of each, and what each has to do. */
export interface Size {
  readonly roles: number;
  readonly people: number;
  readonly actions: number;
  readonly mandatory: boolean;
}

/** As large as the schema of a plan allows. */
export const largest: Size = { roles: 10, people: 20, actions: 20, mandatory: true };

/** So many words that the largest plan comes near the 48 kB that the checker takes. */
const responsibilities = [1, 2, 3].map((n) => ({
  id: `make-safe-${n}`,
  text: `You answer for part ${n} of the building and for whoever is in it. `.repeat(6).trim(),
}));

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const actionsOf = ({ actions, mandatory }: Size, role: number): PlannedAction[] =>
  range(actions).map((n) => ({
    id: `action-${role}-${n}`,
    title: `Check valve ${n} of building ${role} and tell the control room what the gauge reads`,
    withinSeconds: 60 + n,
    countsFrom: n % 2 === 0 ? 'accepted' : 'on-scene',
    mandatory,
  }));

/** The plan of so large a response. */
export const planOf = (size: Size) => ({
  alarmLevel: 5,
  roles: range(size.roles).map((role) => ({
    role: `role-${role}`,
    title: `Role ${role}`,
    skills: ['gas'],
    count: size.people,
    leads: role === 1,
    acceptWithinSeconds: 20,
    understandWithinSeconds: 60,
    arriveWithinSeconds: 300,
    responsibilities,
    actions: actionsOf(size, role),
  })),
  channels: ['email' as const],
  dispatchWithinSeconds: 60,
  resolveWithinSeconds: 3600,
  escalation: [{ deadline: 'accepted' as const, step: { do: 'offer-next-resource' as const } }],
});

/** The sample procedure with a plan of this size, for the checker. */
export const procedureOf = (size: Size): Procedure => withPlan(sampleProcedure, planOf(size));

const numberOf = ({ people }: Size, role: number, person: number) => (role - 1) * people + person;
const refOf = (n: number) => ({ resourceId: derivedId('res', String(n)), name: `Person ${n}` });

const offered = (size: Size, role: number, person: number): IncidentEvent => {
  const n = numberOf(size, role, person);
  return event('AssignmentOffered', assigned(n), 1, s(50), {
    assignmentId: assignment(n),
    resource: refOf(n),
    role: `role-${role}`,
    roleTitle: `Role ${role}`,
    leads: role === 1,
    place: n - 1,
    responsibilities,
    actions: actionsOf(size, role),
    offeredAt: s(50),
    acceptBy: s(70),
    understandWithinSeconds: 60,
    arriveWithinSeconds: 300,
    chosenBy: 'auto-dispatch',
    reason: 'Has skill gas.',
  });
};

const everybody = (size: Size): [role: number, person: number][] =>
  range(size.roles).flatMap((role) => range(size.people).map((person): [number, number] => [role, person]));

/** The verdict with this plan. */
const assessed = (size: Size): IncidentEvent => {
  const verdict = sample.assessed();
  if (verdict.name !== 'IncidentAssessed') throw new Error('the sample has a verdict');
  return { ...verdict, data: { ...verdict.data, plan: planOf(size) } };
};

const mobilised = ({ roles, people }: Size): IncidentEvent =>
  event('MobilisationOpened', { kind: 'MOBILISATION', id: incidentId }, 1, s(41), {
    priority: 'P1',
    needed: range(roles).map((role) => ({ role: `role-${role}`, count: people })),
    autoDispatch: true,
    openedAt: s(41),
  });

/** Everybody accepts and comes, and then nothing more arrives: every later deadline is missed. */
export const everythingMissed = (size: Size): IncidentEvent[] => [
  sample.reported(),
  sample.started(),
  assessed(size),
  mobilised(size),
  ...everybody(size).map(([role, person]) => offered(size, role, person)),
  ...everybody(size).map(([role, person]) => sample.accepted(numberOf(size, role, person), 80)),
  ...everybody(size).map(([role, person]) => sample.onScene(numberOf(size, role, person), 90, 3)),
  ...everybody(size).map(([role, person]) => sample.briefed(numberOf(size, role, person), 51)),
];

/** Answers that come after their time: every action of everybody. */
export const lateAnswers = (size: Size, time: number, reason?: string): IncidentEvent[] =>
  everybody(size).flatMap(([role, person]) =>
    actionsOf(size, role).map(({ id }, index) =>
      sample.did(
        numberOf(size, role, person),
        id,
        time,
        4 + index,
        reason === undefined ? { kind: 'done' } : { kind: 'not-possible', reason },
      ),
    ),
  );
