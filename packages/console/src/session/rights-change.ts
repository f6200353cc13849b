import type { UserRole } from '@muster/contracts';
import type { Person } from './roles.ts';

/** A sign-in lasts 13 hours; one that ended earlier than this was ended by somebody. Seconds. */
const NEARLY_OVER_SECONDS = 12.5 * 3600;

/** Why a sign-in cannot be renewed: it is over, or an admin has ended it before its time. `signedInAt`: seconds since 1970. */
export const whyEnded = (signedInAt: number | undefined, nowMs: number): 'over' | 'ended' =>
  signedInAt !== undefined && nowMs / 1000 - signedInAt > NEARLY_OVER_SECONDS ? 'over' : 'ended';

/** What somebody may now and could not before, and the other way round. */
export interface RightsChange {
  readonly gained: { readonly roles: readonly UserRole[]; readonly teams: readonly string[] };
  readonly lost: { readonly roles: readonly UserRole[]; readonly teams: readonly string[] };
}

const without = <Name>(names: readonly Name[], others: readonly Name[]): Name[] =>
  names.filter((name) => !others.includes(name));

const beyond = (person: Person, other: Person) => ({
  roles: without(person.roles, other.roles),
  teams: without(person.teams, other.teams),
});

/** The change between two sign-ins of one user; undefined for another user, or where nothing changed. */
export const rightsChange = (before: Person, now: Person): RightsChange | undefined => {
  if (before.userId !== now.userId) return undefined;
  const change = { gained: beyond(now, before), lost: beyond(before, now) };
  const isSome = [change.gained, change.lost].some(({ roles, teams }) => roles.length + teams.length > 0);
  return isSome ? change : undefined;
};
