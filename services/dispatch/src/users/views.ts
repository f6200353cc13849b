import { rightsIn } from '@muster/contracts';
import type { User } from './domain/user.ts';
import type { UserView } from './routes.ts';

/** A user as admins see them. */
export const userView = (user: User): UserView => {
  const { userId, email, username, groups, enabled, signedIn, madeAt, disabledBecause, lastChange } = user;
  const { roles, teams } = rightsIn(groups);
  return {
    userId,
    email,
    username,
    roles: [...roles],
    teams: teams.toSorted(),
    enabled,
    signedIn,
    invitedAt: madeAt,
    ...(disabledBecause !== undefined && { disabledBecause }),
    ...(lastChange && { changedBy: lastChange.by, changedAt: lastChange.at }),
  };
};
