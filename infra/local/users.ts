import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  CreateGroupCommand,
  GroupExistsException,
  UsernameExistsException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UserRole } from '@muster/contracts';

export interface DemoUser {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly role: UserRole;
  readonly teams: readonly string[];
  readonly password: string;
}

type Refusal = new (...args: never[]) => Error;

const unless = async (known: Refusal, work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (fault) {
    if (!(fault instanceof known)) throw fault;
  }
};

/** Creates the users in the pool, with a group for the role and one per team. An existing user only gets the new password. */
export async function putUsers(
  cognito: CognitoIdentityProviderClient,
  userPoolId: string,
  users: readonly DemoUser[],
): Promise<void> {
  const pool = { UserPoolId: userPoolId };
  const teams = new Set(users.flatMap((user) => user.teams));
  for (const team of teams) {
    await unless(
      GroupExistsException,
      cognito.send(new CreateGroupCommand({ ...pool, GroupName: `team.${team}` })),
    );
  }
  for (const { username, name, email, role, teams: of, password } of users) {
    const user = { ...pool, Username: username };
    const attributes = { email, email_verified: 'true', name };
    const create = new AdminCreateUserCommand({
      ...user,
      MessageAction: 'SUPPRESS',
      TemporaryPassword: password,
      UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
    });
    await unless(UsernameExistsException, cognito.send(create));
    await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: password, Permanent: true }));
    for (const group of [role, ...of.map((team) => `team.${team}`)]) {
      await cognito.send(new AdminAddUserToGroupCommand({ ...user, GroupName: group }));
    }
  }
}
