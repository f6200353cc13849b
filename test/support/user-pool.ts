import {
  AliasExistsException,
  GroupExistsException,
  ResourceNotFoundException,
  UnsupportedUserStateException,
  UsernameExistsException,
  UserNotFoundException,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider';
import * as z from 'zod';
import { UserRole } from '@muster/contracts';
import type { Interceptor } from './whole/aws.ts';

const said = { message: 'no', $metadata: {} };
const Attributes = z.array(z.object({ Name: z.string(), Value: z.string() }));
const Named = z.looseObject({ Username: z.string() });
const Grouped = z.looseObject({ Username: z.string(), GroupName: z.string() });
const Group = z.looseObject({ GroupName: z.string() });
const Creating = z.looseObject({
  Username: z.string(),
  MessageAction: z.string().optional(),
  UserAttributes: Attributes.default([]),
});
const Updating = z.looseObject({ Username: z.string(), UserAttributes: Attributes });
const Listing = z.looseObject({
  Filter: z.string().optional(),
  Limit: z.int().default(60),
  PaginationToken: z.string().optional(),
});

export interface Member {
  readonly userId: string;
  readonly username: string;
  readonly attributes: Map<string, string>;
  readonly groups: Set<string>;
  readonly madeAt: Date;
  enabled: boolean;
  signedIn: boolean;
}

export interface NewMember {
  readonly groups?: readonly string[];
  readonly email?: string;
  readonly enabled?: boolean;
  readonly signedIn?: boolean;
  readonly madeAt?: Date;
}

const typeOf = ({ username, attributes, enabled, signedIn, madeAt }: Member): UserType => ({
  Username: username,
  Attributes: [...attributes].map(([Name, Value]) => ({ Name, Value })),
  Enabled: enabled,
  UserStatus: signedIn ? 'CONFIRMED' : 'FORCE_CHANGE_PASSWORD',
  UserCreateDate: madeAt,
});

/** A user pool as Cognito keeps one: names and addresses once, groups that have to be there, mails and sign-outs counted. */
export class SampleUserPool {
  readonly members: Member[] = [];
  readonly groups = new Set<string>(UserRole.options);
  /** Names that were mailed a first password, in order. */
  readonly mailed: string[] = [];
  /** Names whose sign-ins were ended, in order. */
  readonly signedOut: string[] = [];

  /** Puts a user in, by default one who has signed in. */
  add(
    username: string,
    { groups = [], email, enabled = true, signedIn = true, madeAt }: NewMember = {},
  ): Member {
    const userId = `00000000-0000-4000-8000-${String(this.members.length + 1).padStart(12, '0')}`;
    const member: Member = {
      userId,
      username,
      attributes: new Map([
        ['sub', userId],
        ['email', email ?? `${username}@example.com`],
      ]),
      groups: new Set(groups),
      madeAt: madeAt ?? new Date(),
      enabled,
      signedIn,
    };
    for (const group of groups) this.groups.add(group);
    this.members.push(member);
    return member;
  }

  /** Takes everybody out again. */
  clear(): void {
    for (const list of [this.members, this.mailed, this.signedOut]) list.length = 0;
  }

  /** Keeps who is there and gives what puts them back as they are now. */
  remember(): () => void {
    const kept = this.members.map((one) => ({
      ...one,
      attributes: [...one.attributes],
      groups: [...one.groups],
    }));
    return () => {
      this.clear();
      for (const { attributes, groups, ...one } of kept) {
        this.members.push({ ...one, attributes: new Map(attributes), groups: new Set(groups) });
      }
    };
  }

  member(username: string): Member {
    const found = this.members.find((one) => one.username === username);
    if (found === undefined) throw new UserNotFoundException(said);
    return found;
  }

  /** Answers what is asked of Cognito, and lets the rest go on. */
  readonly answer: Interceptor = async ({ client, command, input }, goOn) =>
    client === 'CognitoIdentityProviderClient' ? this.#answer(command, input) : goOn();

  #answer(command: string, input: Readonly<Record<string, unknown>>): object {
    switch (command) {
      case 'ListUsersCommand':
        return this.#list(Listing.parse(input));
      case 'AdminGetUserCommand': {
        const { Attributes: UserAttributes, ...user } = typeOf(this.member(Named.parse(input).Username));
        return { ...user, UserAttributes };
      }
      case 'AdminListGroupsForUserCommand': {
        const { groups } = this.member(Named.parse(input).Username);
        return { Groups: [...groups].map((GroupName) => ({ GroupName })) };
      }
      case 'AdminCreateUserCommand':
        return this.#create(Creating.parse(input));
      case 'CreateGroupCommand': {
        const { GroupName } = Group.parse(input);
        if (this.groups.has(GroupName)) throw new GroupExistsException(said);
        this.groups.add(GroupName);
        return {};
      }
      case 'AdminAddUserToGroupCommand':
      case 'AdminRemoveUserFromGroupCommand': {
        const { Username, GroupName } = Grouped.parse(input);
        if (!this.groups.has(GroupName)) throw new ResourceNotFoundException(said);
        const { groups } = this.member(Username);
        if (command === 'AdminAddUserToGroupCommand') groups.add(GroupName);
        else groups.delete(GroupName);
        return {};
      }
      case 'AdminEnableUserCommand':
      case 'AdminDisableUserCommand':
        this.member(Named.parse(input).Username).enabled = command === 'AdminEnableUserCommand';
        return {};
      case 'AdminUpdateUserAttributesCommand': {
        const { Username, UserAttributes } = Updating.parse(input);
        for (const { Name, Value } of UserAttributes) this.member(Username).attributes.set(Name, Value);
        return {};
      }
      case 'AdminUserGlobalSignOutCommand':
        this.signedOut.push(this.member(Named.parse(input).Username).username);
        return {};
      default:
        throw new RangeError(`the sample pool knows no ${command}`);
    }
  }

  #list({ Filter, Limit, PaginationToken }: z.infer<typeof Listing>): object {
    const [, name = '', value = ''] = /^(\w+) = "(.*)"$/.exec(Filter ?? '') ?? [];
    const found = this.members.filter(
      ({ attributes }) => Filter === undefined || attributes.get(name) === value,
    );
    const from = Number(PaginationToken ?? 0);
    const next = from + Limit;
    return {
      Users: found.slice(from, next).map(typeOf),
      ...(next < found.length && { PaginationToken: String(next) }),
    };
  }

  #create({ Username, MessageAction, UserAttributes }: z.infer<typeof Creating>): object {
    const has = (one: Member) => one.username === Username;
    if (MessageAction === 'RESEND') {
      const member = this.member(Username);
      if (member.signedIn) throw new UnsupportedUserStateException(said);
      this.mailed.push(Username);
      return { User: typeOf(member) };
    }
    const email = UserAttributes.find(({ Name }) => Name === 'email')?.Value ?? '';
    if (this.members.some(has)) throw new UsernameExistsException(said);
    if (this.members.some(({ attributes }) => attributes.get('email') === email)) {
      throw new AliasExistsException(said);
    }
    this.mailed.push(Username);
    const made = this.add(Username, { email, signedIn: false });
    for (const { Name, Value } of UserAttributes) made.attributes.set(Name, Value);
    return { User: typeOf(made) };
  }
}
