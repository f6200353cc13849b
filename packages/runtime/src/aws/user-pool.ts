import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  CreateGroupCommand,
  ListUsersCommand,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { groupOfTeam, type InvitationPlan } from '@muster/contracts';
import type { TeamId } from '@muster/core';
import { entryOf, type PoolEntry } from './user-pool-entry.ts';

export interface UserPoolAccess {
  readonly client: CognitoIdentityProviderClient;
  readonly poolId: string;
  /** For a pool that makes no first passwords by its own rules, as an emulator's. */
  readonly firstPassword?: (() => string) | undefined;
}

/** Attributes of our own. */
export type PoolNotes = Readonly<Record<`custom:${string}`, string>>;

interface Named {
  readonly Username: string;
  readonly UserPoolId: string;
}

const given = (notes: PoolNotes) =>
  Object.fromEntries(Object.entries(notes).filter(([, value]) => value !== ''));

const TAKEN = ['AliasExistsException', 'UsernameExistsException'];

const unless = async <Result>(
  names: readonly string[],
  work: Promise<Result>,
): Promise<Result | undefined> => {
  try {
    return await work;
  } catch (fault) {
    if (fault instanceof Error && names.includes(fault.name)) return undefined;
    throw fault;
  }
};

/** The users of one Cognito pool, which is where they live. Every fault but the named ones is thrown as it comes. */
export class UserPool {
  readonly #client: CognitoIdentityProviderClient;
  readonly #poolId: string;
  readonly #firstPassword: (() => string) | undefined;

  constructor({ client, poolId, firstPassword }: UserPoolAccess) {
    this.#client = client;
    this.#poolId = poolId;
    this.#firstPassword = firstPassword;
  }

  /** A page of users in no order, 60 at most; `next` is Cognito's own token. */
  async page(limit: number, token?: string): Promise<{ entries: readonly PoolEntry[]; next?: string }> {
    const asked = new ListUsersCommand({ UserPoolId: this.#poolId, Limit: limit, PaginationToken: token });
    const { Users = [], PaginationToken } = await this.#client.send(asked);
    return { entries: Users.map(entryOf), ...(PaginationToken !== undefined && { next: PaginationToken }) };
  }

  /** The user with this value of an attribute. */
  async findBy(attribute: 'sub' | 'email', value: string): Promise<PoolEntry | undefined> {
    const Filter = `${attribute} = "${value.replaceAll(/["\\]/g, '\\$&')}"`;
    const { Users = [] } = await this.#client.send(
      new ListUsersCommand({ UserPoolId: this.#poolId, Filter, Limit: 1 }),
    );
    return Users.map(entryOf)[0];
  }

  /** The user who signs in by this name. */
  async named(username: string): Promise<PoolEntry | undefined> {
    const found = await unless(
      ['UserNotFoundException'],
      this.#client.send(new AdminGetUserCommand(this.#of(username))),
    );
    return found && entryOf({ ...found, Attributes: found.UserAttributes });
  }

  /** The user's groups, in order. */
  async groupsOf(username: string): Promise<string[]> {
    const groups: string[] = [];
    let NextToken: string | undefined;
    do {
      const asked = new AdminListGroupsForUserCommand({ ...this.#of(username), NextToken });
      const page = await this.#client.send(asked);
      groups.push(...(page.Groups ?? []).flatMap(({ GroupName }) => GroupName ?? []));
      ({ NextToken } = page);
    } while (NextToken !== undefined);
    return groups.sort();
  }

  /** Makes the groups of teams that have none, before anybody is put into them. Gives these teams. */
  async makeTeams(teams: readonly TeamId[]): Promise<TeamId[]> {
    const made: TeamId[] = [];
    for (const team of teams) {
      const group = { UserPoolId: this.#poolId, GroupName: groupOfTeam(team) };
      if (await unless(['GroupExistsException'], this.#client.send(new CreateGroupCommand(group))))
        made.push(team);
    }
    return made;
  }

  /** Makes a user with a proven address, whom Cognito mails a first password; undefined when name or address is taken. */
  async create(username: string, email: string, notes: PoolNotes = {}): Promise<PoolEntry | undefined> {
    const attributes = { email, email_verified: 'true', ...given(notes) };
    const made = await unless(
      TAKEN,
      this.#client.send(
        new AdminCreateUserCommand({
          ...this.#mailing(username),
          UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
        }),
      ),
    );
    return made && entryOf(made.User ?? {});
  }

  /** Mails a new first password. Returns false when the user has one of their own. */
  async mailAgain(username: string): Promise<boolean> {
    const asked = new AdminCreateUserCommand({ ...this.#mailing(username), MessageAction: 'RESEND' });
    return (await unless(['UnsupportedUserStateException'], this.#client.send(asked))) !== undefined;
  }

  /** Does what is left of an invitation whose user is there, so that the same order finishes what broke off. */
  async finishInvitation(username: string, { mail, groups }: InvitationPlan): Promise<void> {
    if (mail === 'again') await this.mailAgain(username);
    for (const group of groups) await this.addTo(username, group);
  }

  async addTo(username: string, GroupName: string): Promise<void> {
    await this.#client.send(new AdminAddUserToGroupCommand({ ...this.#of(username), GroupName }));
  }

  async removeFrom(username: string, GroupName: string): Promise<void> {
    await this.#client.send(new AdminRemoveUserFromGroupCommand({ ...this.#of(username), GroupName }));
  }

  async setEnabled(username: string, on: boolean): Promise<void> {
    await this.#client.send(
      on ? new AdminEnableUserCommand(this.#of(username)) : new AdminDisableUserCommand(this.#of(username)),
    );
  }

  /** Writes attributes of our own at the user; an empty text takes one away. */
  async note(username: string, notes: PoolNotes): Promise<void> {
    const UserAttributes = Object.entries(notes).map(([Name, Value]) => ({ Name, Value }));
    await this.#client.send(new AdminUpdateUserAttributesCommand({ ...this.#of(username), UserAttributes }));
  }

  /** Ends every sign-in of the user: none can be renewed any more. */
  async signOut(username: string): Promise<void> {
    await this.#client.send(new AdminUserGlobalSignOutCommand(this.#of(username)));
  }

  #of(Username: string): Named {
    return { UserPoolId: this.#poolId, Username };
  }

  #mailing(username: string) {
    return {
      ...this.#of(username),
      DesiredDeliveryMediums: ['EMAIL' as const],
      TemporaryPassword: this.#firstPassword?.(),
    };
  }
}
