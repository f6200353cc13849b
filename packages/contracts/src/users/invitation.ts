import { groupsFor, type UserRights } from './user-groups.ts';

/** What is there of somebody who is invited: a user who has not signed in yet may be half made. */
export interface InvitedBefore {
  readonly signedIn: boolean;
  readonly groups: readonly string[];
}

/** What is left to do of an invitation. */
export interface InvitationPlan {
  /** A mail with a first password: to a new user, again to one who has not used it, or none to one who has signed in. */
  readonly mail: 'first' | 'again' | 'none';
  readonly groups: readonly string[];
}

/** Plans an invitation, or the rest of one that broke off. */
export const planInvitation = (there: InvitedBefore | undefined, wanted: UserRights): InvitationPlan => ({
  mail: there === undefined ? 'first' : there.signedIn ? 'none' : 'again',
  groups: groupsFor(wanted).filter((group) => !there?.groups.includes(group)),
});

/** The name to sign in with that is made of an address: the part before the @, in the letters that a name may have. */
export const usernameFrom = (email: string): string =>
  email
    .toLowerCase()
    .slice(0, email.indexOf('@'))
    .replaceAll(/[^a-z0-9._-]/g, '-');
