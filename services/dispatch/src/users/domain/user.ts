import { groupsFor, rightsIn, type UserRights } from '@muster/contracts';
import { CauseMark, Instant } from '@muster/core';
import * as z from 'zod';

/** Cognito's `sub`: it never changes and says nothing of the person. */
export const UserId = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .brand<'UserId'>();
export type UserId = z.infer<typeof UserId>;

/** Who began the last change of a user, when, and by which command. */
export const LastChange = z.object({ at: Instant, by: z.string().min(1), mark: CauseMark });
export type LastChange = z.infer<typeof LastChange>;

/** Somebody who may sign in to Muster. The user pool is the only place that keeps them. */
export interface User {
  readonly userId: string;
  readonly username: string;
  readonly email: string;
  readonly enabled: boolean;
  readonly signedIn: boolean;
  readonly madeAt: Instant;
  readonly groups: readonly string[];
  readonly disabledBecause?: string | undefined;
  readonly lastChange?: LastChange | undefined;
}

export const isAdmin = ({ enabled, groups }: Pick<User, 'enabled' | 'groups'>): boolean =>
  enabled && rightsIn(groups).roles.includes('admin');

/** The groups of a user's rights; any other group of theirs is left alone. */
export const rightGroups = ({ groups }: Pick<User, 'groups'>): string[] => groupsFor(rightsIn(groups));

export type { UserRights };
