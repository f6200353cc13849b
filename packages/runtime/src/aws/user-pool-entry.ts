import type { UserType } from '@aws-sdk/client-cognito-identity-provider';
import { instantOf, type Instant } from '@muster/core';

/** A user as the pool keeps them. */
export interface PoolEntry {
  /** Cognito's `sub`, which never changes. */
  readonly userId: string;
  readonly username: string;
  readonly email: string;
  readonly enabled: boolean;
  /** False until they have chosen a password of their own. */
  readonly signedIn: boolean;
  readonly madeAt: Instant;
  /** Attributes of our own, by name with `custom:`. */
  readonly notes: Readonly<Record<string, string>>;
}

const OWN = 'custom:';

/** Reads what Cognito says of a user. */
export const entryOf = ({
  Username = '',
  Attributes = [],
  Enabled,
  UserStatus,
  UserCreateDate,
}: UserType): PoolEntry => {
  const values = Object.fromEntries(Attributes.map(({ Name = '', Value = '' }) => [Name, Value]));
  return {
    userId: values['sub'] ?? '',
    username: Username,
    email: values['email'] ?? '',
    enabled: Enabled !== false,
    signedIn: UserStatus !== 'FORCE_CHANGE_PASSWORD',
    madeAt: instantOf(UserCreateDate?.getTime() ?? 0),
    notes: Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith(OWN))),
  };
};
