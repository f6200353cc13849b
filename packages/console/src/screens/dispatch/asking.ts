import { picksOf, type Choice, type Picks, type RoleCandidates } from './choice.ts';
import type { Mobilisation } from './use-response.ts';

/** Somebody who is to be asked; `reason` is the dispatcher's, where they were not recommended. */
export interface PersonToAsk {
  readonly resourceId: string;
  readonly name: string;
  readonly reason?: string | undefined;
}

/** One role as it is confirmed: who is asked, how many places stay empty and why, and what the people are given. */
export interface RoleToAsk {
  readonly role: string;
  readonly title: string;
  readonly leads: boolean;
  readonly people: readonly PersonToAsk[];
  readonly missing: number;
  readonly because?: string | undefined;
  readonly acceptWithinSeconds?: number | undefined;
}

/** Exactly what is sent, and what the dispatcher is shown of it. */
export interface Asking {
  readonly picks: Picks;
  readonly roles: readonly RoleToAsk[];
}

/** What a press of Ask would send as things are chosen now. */
export const askingOf = (
  roles: readonly RoleCandidates[],
  choice: Choice,
  { plan }: Pick<Mobilisation, 'plan'>,
): Asking => {
  const picks = picksOf({ roles }, choice);
  return {
    picks,
    roles: roles.map(({ role, title, needed, shortfall, ...candidates }) => {
      const planned = plan.roles.find((one) => one.role === role);
      const known = [...candidates.picks, ...candidates.passedOver];
      const people = picks
        .filter((pick) => pick.role === role)
        .map(({ resourceId, reason }) => ({
          resourceId,
          name: known.find(({ resource }) => resource.resourceId === resourceId)?.resource.name ?? resourceId,
          reason,
        }));
      const missing = Math.max(0, needed - people.length);
      return {
        role,
        title,
        leads: planned?.leads === true,
        people,
        missing,
        because: missing > 0 ? shortfall?.reason : undefined,
        acceptWithinSeconds: planned?.acceptWithinSeconds,
      };
    }),
  };
};

/**
 * Whether what was shown to be confirmed still stands: nobody is asked whom a dispatcher would not have been shown. `asked`:
 * everybody holds a place by now, as after a request whose answer was lost.
 */
export const standingOf = (
  shown: Asking,
  now: Asking,
  { places }: Pick<Mobilisation, 'places'>,
): 'as-shown' | 'asked' | 'changed' => {
  if (JSON.stringify(shown.picks) === JSON.stringify(now.picks)) return 'as-shown';
  const isHeld = ({ role, resourceId }: Picks[number]) =>
    places.some(
      (place) => place.role === role && 'resource' in place && place.resource.resourceId === resourceId,
    );
  return shown.picks.every(isHeld) ? 'asked' : 'changed';
};
