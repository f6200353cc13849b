import {
  groupsFor,
  planInvitation,
  usernameFrom,
  type InvitationPlan,
  type UserRights,
} from '@muster/contracts';
import { refuse, type Refused } from '@muster/core';
import { rightGroups, type User } from './user.ts';

const MOST_NAMES = 9;

export type Planned = { readonly ok: true; readonly plan: InvitationPlan } | Refused;

const inUse = ({ userId, signedIn, enabled }: User): Refused => {
  const next = !enabled
    ? 'They are disabled: enable them instead.'
    : signedIn
      ? 'Change the roles and teams of that user instead.'
      : 'They have not signed in yet: send them the invitation again, or change their roles and teams.';
  return refuse('email-in-use', `A user has this address. ${next}`, { field: 'email', userId });
};

/**
 * Plans the invitation of an address. `there` is the user who has it already: one whom the same command made, or who has
 * not signed in and lacks some of the rights asked for and has no other, was left half made, and is finished.
 */
export const inviteUser = (there: User | undefined, wanted: UserRights, isRepeated: boolean): Planned => {
  const plan = planInvitation(there, wanted);
  if (there === undefined) return { ok: true, plan };
  const isLacking = plan.groups.length > 0;
  if (isRepeated) return { ok: true, plan: isLacking ? plan : { ...plan, mail: 'none' } };
  const asked = groupsFor(wanted);
  const isHalfMade =
    there.enabled && !there.signedIn && rightGroups(there).every((one) => asked.includes(one));
  return isHalfMade && isLacking ? { ok: true, plan } : inUse(there);
};

/** The names to try in turn for an address, since somebody else may have the first: `m.reid`, `m.reid-2`, and so on. */
export const usernamesFor = (email: string): string[] => {
  const first =
    usernameFrom(email)
      .replace(/^[^a-z0-9]+/, '')
      .slice(0, 60) || 'user';
  return [first, ...Array.from({ length: MOST_NAMES - 1 }, (_, at) => `${first}-${at + 2}`)];
};

/** Refuses a new first password for whoever cannot use one; undefined for a user who waits for it. */
export const refuseMail = ({ enabled, signedIn }: User): Refused | undefined => {
  if (signedIn) {
    const because =
      'They have signed in before, so their own password stands. They can set a new one at the sign-in.';
    return refuse('has-signed-in', because);
  }
  return enabled ? undefined : refuse('user-disabled', 'They are disabled: enable them first.');
};
