import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AliasExistsException,
  CreateGroupCommand,
  GroupExistsException,
  UserNotFoundException,
  UsernameExistsException,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserRole } from '@muster/contracts';
import type { TeamId } from '@muster/core';
import { UserError } from '../local/user-error.ts';

export interface Invitation {
  readonly email: string;
  readonly username: string;
  readonly roles: readonly UserRole[];
  readonly teams: readonly TeamId[];
  /** For a pool that makes none by its own rules, as the emulator's. */
  readonly firstPassword?: string | undefined;
}

export interface Invited {
  /** A mail with a first password: to a new user, again to one who has not used it, or none to one who has signed in. */
  readonly mail: 'first' | 'again' | 'none';
  readonly newTeams: readonly TeamId[];
}

interface User {
  readonly Username: string;
  readonly UserPoolId: string;
}

const emailOf = (attributes: readonly { Name?: string | undefined; Value?: string | undefined }[] = []) =>
  attributes.find(({ Name }) => Name === 'email')?.Value?.toLowerCase();

const found = async (cognito: CognitoIdentityProviderClient, user: User) => {
  try {
    return await cognito.send(new AdminGetUserCommand(user));
  } catch (fault) {
    if (fault instanceof UserNotFoundException) return undefined;
    throw fault;
  }
};

const send = async (
  cognito: CognitoIdentityProviderClient,
  user: User,
  { email, firstPassword }: Invitation,
  again: boolean,
): Promise<void> => {
  const attributes = { email, email_verified: 'true' };
  try {
    await cognito.send(
      new AdminCreateUserCommand({
        ...user,
        DesiredDeliveryMediums: ['EMAIL'],
        TemporaryPassword: firstPassword,
        ...(again
          ? { MessageAction: 'RESEND' }
          : { UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })) }),
      }),
    );
  } catch (fault) {
    const taken = fault instanceof AliasExistsException || fault instanceof UsernameExistsException;
    if (!taken) throw fault;
    throw new UserError(`${email} belongs to another user: invite them by that name, with --username.`);
  }
};

/** The groups come first, so that whoever has the mail has the rights. */
const makeTeams = async (
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  teams: readonly TeamId[],
): Promise<TeamId[]> => {
  const made: TeamId[] = [];
  for (const team of teams) {
    try {
      await cognito.send(new CreateGroupCommand({ UserPoolId, GroupName: `team.${team}` }));
      made.push(team);
    } catch (fault) {
      if (!(fault instanceof GroupExistsException)) throw fault;
    }
  }
  return made;
};

/** Makes a user with role and teams, whom Cognito mails a first password. Broken off, the same order finishes it. */
export async function invite(
  cognito: CognitoIdentityProviderClient,
  UserPoolId: string,
  invitation: Invitation,
): Promise<Invited> {
  const { email, username, roles, teams } = invitation;
  const user = { UserPoolId, Username: username };
  const there = await found(cognito, user);
  if (there && emailOf(there.UserAttributes) !== email) {
    throw new UserError(`The name ${username} is taken: give another one with --username.`);
  }
  const newTeams = await makeTeams(cognito, UserPoolId, teams);
  const signedIn = there !== undefined && there.UserStatus !== 'FORCE_CHANGE_PASSWORD';
  if (!signedIn) await send(cognito, user, invitation, there !== undefined);
  for (const GroupName of [...roles, ...teams.map((team) => `team.${team}`)]) {
    await cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName }));
  }
  return { mail: signedIn ? 'none' : there ? 'again' : 'first', newTeams };
}
