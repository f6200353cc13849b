import type { Candidate, RoleCandidates } from '../../src/screens/dispatch/choice.ts';
import type { Mobilisation } from '../../src/screens/dispatch/use-response.ts';

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
