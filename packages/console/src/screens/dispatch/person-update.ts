import type { BodyOf } from '@muster/client';
import { responseTexts as texts } from '../../texts/dispatch.ts';
import type { Assignment } from './use-response.ts';

export type StatusBody = BodyOf<'reportAssignmentStatus'>;
export type ActionBody = BodyOf<'recordActionResult'>;
export type HowKnown = NonNullable<ActionBody['howKnown']>;

/** How something may be known, what the control room hears first. */
export const howKnownNames = ['supervisor', 'prompt', 'self-report', 'caller', 'location'] as const;

export const howKnownOf = (name: string | undefined): HowKnown =>
  howKnownNames.find((one) => one === name) ?? 'supervisor';

const statuses = ['accepted', 'understood', 'en-route', 'on-scene', 'clear', 'declined'] as const;
type Status = (typeof statuses)[number];

/** Something that somebody may have told the control room, and what the API takes with it. */
export interface PersonUpdate {
  readonly id: string;
  readonly text: string;
  readonly what:
    | { readonly kind: 'status'; readonly status: Status }
    | { readonly kind: 'action'; readonly actionId: string; readonly result: 'done' | 'not-possible' };
  readonly takesTime: boolean;
  readonly reason: 'none' | 'optional' | 'required';
}

/** What was said with it: how it is known, when it happened if not now, why. */
export interface Details {
  readonly howKnown: HowKnown;
  readonly at?: string | undefined;
  readonly reason: string;
}

const hasUnderstood = (assignment: Assignment): boolean =>
  'understoodAt' in assignment && assignment.understoodAt !== undefined;

/** Reports that the API takes of somebody as far as they are; of a part that is over, only of who had accepted. */
const possible = (assignment: Assignment, isStoodDown: boolean): readonly Status[] => {
  const late: readonly Status[] = hasUnderstood(assignment) ? [] : ['understood'];
  switch (assignment.status) {
    case 'offered':
      return ['accepted', 'declined'];
    case 'accepted':
      return ['understood', 'en-route', 'on-scene'];
    case 'understood':
      return ['en-route', 'on-scene'];
    case 'en-route':
      return [...late, 'on-scene', 'clear'];
    case 'on-scene':
      return [...late, 'clear'];
    case 'clear':
    case 'declined':
    case 'expired':
    case 'released': {
      if (assignment.acceptedAt === undefined) return [];
      const wasStoodDown = assignment.status === 'released' && isStoodDown;
      return ['en-route', 'on-scene', ...(wasStoodDown ? (['clear'] as const) : [])];
    }
  }
};

const tookPart = (assignment: Assignment): boolean =>
  'acceptedAt' in assignment && assignment.acceptedAt !== undefined;

/** Everything that can be recorded for somebody now, their way first, then their actions. */
export const updatesOf = (assignment: Assignment, isStoodDown: boolean): PersonUpdate[] => [
  ...possible(assignment, isStoodDown).map((status): PersonUpdate => ({
    id: status,
    text: texts.status[status],
    what: { kind: 'status', status },
    takesTime: status === 'en-route' || status === 'on-scene',
    reason: status === 'declined' ? 'optional' : 'none',
  })),
  ...(tookPart(assignment) ? assignment.actions : []).flatMap(
    ({ id: actionId, title, result, doneBefore }): PersonUpdate[] => {
      if (doneBefore !== undefined) return [];
      const updateOf = (kind: 'done' | 'not-possible'): PersonUpdate => ({
        id: `${kind} ${actionId}`,
        text: kind === 'done' ? texts.done(title) : texts.notPossible(title),
        what: { kind: 'action', actionId, result: kind },
        takesTime: true,
        reason: kind === 'done' ? 'none' : 'required',
      });
      return result?.kind === 'done'
        ? [updateOf('not-possible')]
        : [updateOf('done'), updateOf('not-possible')];
    },
  ),
];

/** Confirming the brief for somebody confirms all of it, as they said over the radio. */
const confirmedBy = ({ responsibilities, actions }: Assignment): string[] =>
  [...responsibilities, ...actions.filter(({ doneBefore }) => doneBefore === undefined)].map(({ id }) => id);

/** The body of what is told about somebody's way. */
export const statusBody = (
  assignment: Assignment,
  status: Status,
  { howKnown, at, reason }: Details,
): StatusBody => {
  switch (status) {
    case 'accepted':
    case 'clear':
      return { status, howKnown };
    case 'understood':
      return { status, confirmed: confirmedBy(assignment), howKnown };
    case 'declined':
      return { status, howKnown, ...(reason.trim() !== '' && { reason: reason.trim() }) };
    case 'en-route':
    case 'on-scene':
      return { status, howKnown, ...(at !== undefined && { at }) };
  }
};

/** The body of what is told about an action. */
export const actionBody = (kind: 'done' | 'not-possible', { howKnown, at, reason }: Details): ActionBody => ({
  result: kind === 'done' ? { kind } : { kind, reason: reason.trim() },
  howKnown,
  ...(at !== undefined && { at }),
});
