import type { IncidentFacts, PlannedAction, Priority, Responsibility } from '@muster/contracts';
import { durationInWords, plusSeconds, type Instant } from '@muster/core';
import type { Mobilisation } from '../../response/domain/mobilisation.ts';
import { isHeld } from '../../response/domain/places.ts';
import { listInWords } from '../../wording/domain/in-words.ts';
import type { AssignedAction, Assignment } from './assignment.ts';
import { othersOf, type Other } from './others.ts';

/** Everything a person is told, in words without markup. */
export interface Brief {
  readonly facts: IncidentFacts;
  readonly priority: Priority;
  readonly roleTitle: string;
  readonly personName: string;
  readonly responsibilities: readonly Responsibility[];
  readonly actions: readonly (AssignedAction & { readonly limit: string })[];
  readonly leader: string;
  readonly others: readonly Other[];
  readonly acceptBy: Instant;
  /** When the person who accepted is expected on scene; absent while the offer is open and once they are there. */
  readonly arriveBy?: Instant;
  readonly isAccepted: boolean;
  readonly isExercise: boolean;
}

const FROM = { accepted: 'accepting', 'on-scene': 'arriving' } as const;

const limitOf = ({ withinSeconds, countsFrom, doneBefore }: AssignedAction): string =>
  doneBefore
    ? `done already by ${doneBefore.by}`
    : `within ${durationInWords(withinSeconds)} of ${FROM[countsFrom]}`;

/** When an action is due, once the moment it counts from has come. */
export const actionDueAt = (
  assignment: Assignment,
  { withinSeconds, countsFrom }: PlannedAction,
): Instant | undefined => {
  const from =
    countsFrom === 'accepted'
      ? 'acceptedAt' in assignment && assignment.acceptedAt
      : 'onSceneAt' in assignment && assignment.onSceneAt;
  return from ? plusSeconds(from, withinSeconds) : undefined;
};

const leaderOf = (
  assignment: Assignment,
  mobilisation: Exclude<Mobilisation, { status: 'never-opened' }>,
): string => {
  if (assignment.leads) return 'You lead the response on scene.';
  const leading = mobilisation.plan.roles.filter(({ leads }) => leads);
  const names = mobilisation.places.flatMap((place) =>
    isHeld(place) && leading.some(({ role }) => role === place.role) ? [place.resource.name] : [],
  );
  const titles = listInWords(leading.map(({ title }) => title));
  if (names.length > 0)
    return `${listInWords(names)} (${titles}) ${names.length === 1 ? 'leads' : 'lead'} the response.`;
  return titles === ''
    ? 'The control room leads the response.'
    : `${titles} leads the response; who that is, the control room will tell you.`;
};

/** What a person is told about an assignment; undefined when its response never opened. */
export const briefOf = (assignment: Assignment, mobilisation: Mobilisation): Brief | undefined => {
  if (mobilisation.status === 'never-opened') return undefined;
  const { facts, priority } = mobilisation;
  return {
    facts,
    priority,
    roleTitle: assignment.roleTitle,
    personName: assignment.resource.name,
    responsibilities: assignment.responsibilities,
    actions: assignment.actions.map((action) => ({ ...action, limit: limitOf(action) })),
    leader: leaderOf(assignment, mobilisation),
    others: othersOf(assignment, mobilisation),
    acceptBy: assignment.acceptBy,
    isAccepted: assignment.status !== 'offered',
    isExercise: assignment.exercise,
    ...('arriveBy' in assignment && assignment.status !== 'on-scene' && { arriveBy: assignment.arriveBy }),
  };
};
