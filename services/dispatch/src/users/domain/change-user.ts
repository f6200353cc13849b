import { groupsFor, rightsIn, type UserRole } from '@muster/contracts';
import { refuse, type Refused, type TeamId } from '@muster/core';
import { rightGroups, type User } from './user.ts';

/** Only what is given changes. */
export interface UserPatch {
  readonly roles?: readonly UserRole[] | undefined;
  readonly teams?: readonly TeamId[] | undefined;
  readonly enabled?: boolean | undefined;
  /** Why they are disabled; shown to admins. */
  readonly because?: string | undefined;
}

/** What differs between a user and what they are to be. */
export interface UserChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly enabled?: boolean;
  readonly because?: string;
}

export type ChangeDecided = { readonly ok: true; readonly change: UserChange } | Refused;

const refuseOwn = ({ roles, enabled }: UserPatch): Refused | undefined => {
  if (enabled === false) {
    const because = 'You cannot disable yourself: ask another admin, so that one always remains.';
    return refuse('own-user', because, { field: 'enabled' });
  }
  if (roles !== undefined && !roles.includes('admin')) {
    const because =
      'You cannot take the role admin from yourself: ask another admin, so that one always remains.';
    return refuse('own-user', because, { field: 'roles' });
  }
  return undefined;
};

/** Decides what to write at a user. `isOwn`: it is the user of the admin who asks. */
export const changeUser = (user: User, patch: UserPatch, isOwn: boolean): ChangeDecided => {
  const refused = isOwn ? refuseOwn(patch) : undefined;
  if (refused) return refused;
  const standing = rightGroups(user);
  const had = rightsIn(user.groups);
  const wanted = groupsFor({ roles: patch.roles ?? had.roles, teams: patch.teams ?? had.teams });
  const { enabled = user.enabled, because } = patch;
  const isNewReason = !enabled && because !== undefined && because !== user.disabledBecause;
  return {
    ok: true,
    change: {
      add: wanted.filter((group) => !standing.includes(group)),
      remove: standing.filter((group) => !wanted.includes(group)),
      ...(enabled !== user.enabled && { enabled }),
      ...(isNewReason && { because }),
    },
  };
};

/** Whether it takes or gives rights, or shuts the user out: their sign-ins end with it. */
export const endsSignIns = ({ add, remove, enabled }: UserChange): boolean =>
  add.length > 0 || remove.length > 0 || enabled === false;

export const isNothing = ({ add, remove, enabled, because }: UserChange): boolean =>
  add.length === 0 && remove.length === 0 && enabled === undefined && because === undefined;

/** The user as the change leaves them. */
export const changed = (user: User, { add, remove, enabled, because }: UserChange): User => ({
  ...user,
  groups: [...user.groups.filter((group) => !remove.includes(group)), ...add].sort(),
  enabled: enabled ?? user.enabled,
  disabledBecause: (enabled ?? user.enabled) ? undefined : (because ?? user.disabledBecause),
});
