import type { BodyOf, ReplyOf } from '@muster/client';
import { usersTexts } from '../../../texts/set-up.ts';
import { named, userRole } from '../../../texts/words.ts';

export type User = ReplyOf<'readUser'>;

/** The form of a user's rights. */
export type UserFields = {
  readonly roles: User['roles'];
  readonly teams: readonly string[];
};

export const fieldsOf = ({ roles, teams }: User): UserFields => ({ roles, teams });

/** What a user is called: their address, or the name they sign in by where they have none. */
export const calledOf = ({ email, username }: Pick<User, 'email' | 'username'>): string =>
  email === '' ? username : email;

/** How a user stands, in one word of the list. */
export const stateOf = ({ enabled, signedIn }: Pick<User, 'enabled' | 'signedIn'>) =>
  !enabled ? 'disabled' : signedIn ? 'active' : 'invited';

/** The users of whom each word stands in address, roles, teams or state, by address. */
export const usersThatFit = (users: readonly User[], wanted: string): User[] => {
  const words = wanted.toLowerCase().split(/\s+/);
  const textOf = (user: User) =>
    [
      calledOf(user),
      ...user.roles.map((role) => userRole[role]),
      ...user.teams.flatMap((team) => [team, named(team)]),
      usersTexts.states[stateOf(user)],
    ]
      .join(' ')
      .toLowerCase();
  return users
    .filter((user) => words.every((word) => textOf(user).includes(word)))
    .sort((one, other) => (calledOf(one) < calledOf(other) ? -1 : 1));
};

/** What is to be changed: the fields that differ. */
export const userChange = (
  { roles, teams }: UserFields,
  changed: Partial<UserFields>,
): BodyOf<'changeUser'> => ({
  ...('roles' in changed && { roles: [...roles] }),
  ...('teams' in changed && { teams: [...teams] }),
});
