import type { Candidate, RoleCandidates } from '../../src/screens/dispatch/choice.ts';
import type { Assignment, Mobilisation } from '../../src/screens/dispatch/use-response.ts';

type PlannedRole = Mobilisation['plan']['roles'][number];

/** Somebody who could be asked, as the recommendation shows them. */
export const candidate = (resourceId: string, code: Candidate['code'] = 'fits'): Candidate => ({
  resource: { resourceId, name: `Name of ${resourceId}` },
  code,
  reason: 'why',
});

/** A role of a recommendation, with one open place unless more is said. */
export const roleWith = (role: string, more: Partial<RoleCandidates> = {}): RoleCandidates => ({
  role,
  title: role,
  needed: 1,
  picks: [],
  passedOver: [],
  ...more,
});

/** A role of a response plan, with this. */
export const plannedRole = (role: string, more: Partial<PlannedRole> = {}): PlannedRole => ({
  role,
  title: role,
  skills: [],
  count: 1,
  leads: false,
  acceptWithinSeconds: 60,
  understandWithinSeconds: 60,
  arriveWithinSeconds: 60,
  responsibilities: [{ id: 'one', text: 'One' }],
  actions: [],
  ...more,
});

const minute = (past: number): string => `2026-03-01T10:${String(past).padStart(2, '0')}:00.000Z`;

const assigned = {
  correlationId: 'cor_1',
  exercise: false,
  assignmentId: 'asg_1',
  incidentId: 'inc_1',
  reference: 'ABCDEFG',
  resource: { resourceId: 'res_1', name: 'Ada' },
  role: 'first',
  roleTitle: 'First',
  place: 0,
  leads: true,
  responsibilities: [{ id: 'safe', text: 'Make it safe' }],
  offeredAt: minute(0),
  acceptBy: minute(5),
  understandWithinSeconds: 60,
  arriveWithinSeconds: 60,
  chosenBy: 'dispatcher' as const,
  reason: 'Fits.',
};

type Action = Assignment['actions'][number];
const valve = (more: Partial<Action>): Action => ({
  ...{ id: 'valve', title: 'Close the valve', withinSeconds: 60, countsFrom: 'on-scene', mandatory: true },
  ...more,
});

/** Somebody's part in a response, as far as this, with one action. */
export const assignmentAs = (
  status: 'offered' | 'accepted' | 'understood' | 'en-route' | 'on-scene',
  action: Partial<Action> = {},
): Assignment => {
  const offer = { ...assigned, actions: [valve(action)] };
  const accepted = { ...offer, acceptedAt: minute(1), understandBy: minute(9), arriveBy: minute(59) };
  switch (status) {
    case 'offered':
      return { ...offer, status };
    case 'accepted':
      return { ...accepted, status };
    case 'understood':
      return { ...accepted, status, understoodAt: minute(2), confirmed: ['safe', 'valve'] };
    case 'en-route':
      return { ...accepted, status, enRouteAt: minute(3) };
    case 'on-scene':
      return { ...accepted, status, onSceneAt: minute(4) };
  }
};

/** Somebody's part that is over, of whom it is known whether they had accepted. */
export const endedAs = (
  status: 'clear' | 'declined' | 'expired' | 'released',
  { accepted = true }: { readonly accepted?: boolean } = {},
): Assignment => ({
  ...assigned,
  actions: [valve({})],
  status,
  endedAt: minute(30),
  ...(accepted && { acceptedAt: minute(1) }),
});
