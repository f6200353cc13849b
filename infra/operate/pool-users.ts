import {
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUserGlobalSignOutCommand,
  ListUsersCommand,
  type CognitoIdentityProviderClient,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import { UserRole } from '@muster/contracts';
import { UserError } from '../local/user-error.ts';

/** A user of the control room as an operator sees them. */
export interface PoolUser {
  readonly username: string;
  readonly email: string;
  readonly enabled: boolean;
  /** False until they have chosen a password of their own. */
  readonly signedIn: boolean;
  readonly groups: readonly string[];
}

type Cognito = CognitoIdentityProviderClient;

const everyUser = async (cognito: Cognito, UserPoolId: string): Promise<UserType[]> => {
  const users: UserType[] = [];
  let PaginationToken: string | undefined;
  do {
    const page = await cognito.send(new ListUsersCommand({ UserPoolId, PaginationToken }));
    users.push(...(page.Users ?? []));
    ({ PaginationToken } = page);
  } while (PaginationToken !== undefined);
  return users;
};

const groupsOf = async (cognito: Cognito, UserPoolId: string, Username: string): Promise<string[]> => {
  const groups: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await cognito.send(new AdminListGroupsForUserCommand({ UserPoolId, Username, NextToken }));
    groups.push(...(page.Groups ?? []).flatMap(({ GroupName }) => GroupName ?? []));
    ({ NextToken } = page);
  } while (NextToken !== undefined);
  return groups.sort();
};

const seen = async (cognito: Cognito, UserPoolId: string, user: UserType): Promise<PoolUser> => {
  const username = user.Username ?? '';
  return {
    username,
    email: user.Attributes?.find(({ Name }) => Name === 'email')?.Value ?? '',
    enabled: user.Enabled !== false,
    signedIn: user.UserStatus !== 'FORCE_CHANGE_PASSWORD',
    groups: await groupsOf(cognito, UserPoolId, username),
  };
};

/** Every user with their roles and teams, by name. */
export async function listUsers(cognito: Cognito, pool: string): Promise<PoolUser[]> {
  const users = await everyUser(cognito, pool);
  const all: PoolUser[] = [];
  for (const user of users) all.push(await seen(cognito, pool, user));
  return all.sort((one, other) => (one.username < other.username ? -1 : 1));
}

/** The user of this name or address. Throws UserError when there is none. */
export async function findUser(cognito: Cognito, pool: string, who: string): Promise<PoolUser> {
  const wanted = who.toLowerCase();
  const found = (await everyUser(cognito, pool)).find(
    ({ Username, Attributes }) =>
      Username?.toLowerCase() === wanted ||
      Attributes?.some(({ Name, Value }) => Name === 'email' && Value?.toLowerCase() === wanted),
  );
  if (found === undefined) {
    throw new UserError(`There is no user ${who}: "npm run admin -- list" lists all users.`);
  }
  return seen(cognito, pool, found);
}

/** Takes a user out of groups. Throws UserError, and takes them out of none, when they are not in all of them. */
export async function removeFromGroups(
  cognito: Cognito,
  UserPoolId: string,
  { who, groups }: { readonly who: string; readonly groups: readonly string[] },
): Promise<PoolUser> {
  const user = await findUser(cognito, UserPoolId, who);
  const missing = groups.filter((group) => !user.groups.includes(group));
  if (missing.length > 0) {
    const has = user.groups.join(', ') || 'no role and no team';
    throw new UserError(
      `${user.username} is not in ${missing.join(', ')}; they have ${has}. Nothing was changed.`,
    );
  }
  for (const GroupName of groups) {
    await cognito.send(
      new AdminRemoveUserFromGroupCommand({ UserPoolId, Username: user.username, GroupName }),
    );
  }
  return { ...user, groups: user.groups.filter((group) => !groups.includes(group)) };
}

/** Lets a user sign in no more, and ends what they could go on signing in by; `on` lets them again. */
export async function setEnabled(
  cognito: Cognito,
  UserPoolId: string,
  { who, on }: { readonly who: string; readonly on: boolean },
): Promise<PoolUser> {
  const user = await findUser(cognito, UserPoolId, who);
  const one = { UserPoolId, Username: user.username };
  if (on) await cognito.send(new AdminEnableUserCommand(one));
  else {
    await cognito.send(new AdminDisableUserCommand(one));
    await cognito.send(new AdminUserGlobalSignOutCommand(one));
  }
  return { ...user, enabled: on };
}

const isRole = (group: string): boolean => UserRole.options.some((role) => role === group);

/** A user's line for the screen. */
export const inLine = ({ username, email, enabled, signedIn, groups }: PoolUser): string => {
  const roles = groups.filter(isRole).join(', ') || 'no role';
  const teams = groups.flatMap((group) => (group.startsWith('team.') ? [group.slice('team.'.length)] : []));
  return [
    username.padEnd(20),
    email.padEnd(32),
    [
      roles,
      ...(teams.length > 0 ? [`teams ${teams.join(', ')}`] : []),
      ...(enabled ? [] : ['disabled']),
      ...(signedIn ? [] : ['has not signed in yet']),
    ].join('; '),
  ].join('  ');
};
