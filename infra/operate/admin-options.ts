import { groupOfTeam, usernameFrom, UserRole } from '@muster/contracts';
import { TeamId } from '@muster/core';
import * as z from 'zod';
import { UserError } from '../local/user-error.ts';
import { readArguments, stageUsage, whichStage } from './arguments.ts';
import type { Invitation } from './invite.ts';
import { TOKEN_MINUTES } from './token-minutes.ts';

export const usage = `npm run admin -- COMMAND [options]

  invite EMAIL       creates a user of the control room, adds them to their groups and mails a first password; run again,
                     it adds what is missing, and mails a new first password to a user who has not signed in yet
  list               all users, with roles and teams
  remove-role WHO    takes these roles and teams from a user
  disable WHO        stops a user from signing in, until "enable WHO"
  token WHO          prints an access token for the API, for a user whose password is in MUSTER_PASSWORD, or for a user of
                     the local stage

WHO is a name or an address. A token already given out stays valid for up to ${TOKEN_MINUTES} minutes.

  --role ROLE        ${UserRole.options.join(', ')}; for invite: admin if left out; may be given more than once
  --team TEAM        the team whose figures they see, such as north; may be given more than once
  --username NAME    for invite: the name to sign in with (default: the part of EMAIL before the @)
${stageUsage}`;

export type Order =
  | { readonly do: 'invite'; readonly invitation: Invitation }
  | { readonly do: 'list' }
  | { readonly do: 'remove-role'; readonly who: string; readonly groups: readonly string[] }
  | { readonly do: 'disable' | 'enable' | 'token'; readonly who: string };

export interface AdminOptions {
  readonly order: Order;
  readonly stage: string;
  readonly file: string;
}

const Username = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,62}$/);

const each = <Value>(
  option: string,
  texts: readonly string[],
  schema: z.ZodType<Value>,
  form: string,
): Value[] =>
  texts.map((text) => {
    const { data } = schema.safeParse(text);
    if (data === undefined) throw new UserError(`${option} "${text}" is not known: give ${form}.`);
    return data;
  });

const usernameFor = (email: string, given: string | undefined): string => {
  const wanted = given ?? usernameFrom(email);
  if (Username.safeParse(wanted).success) return wanted;
  throw new UserError(
    `"${wanted}" is not a user name: give --username with lower-case letters, digits, dots and dashes, such as m.reid.`,
  );
};

interface Given {
  readonly role?: string[] | undefined;
  readonly team?: string[] | undefined;
  readonly username?: string | undefined;
}

const rolesIn = (roles: readonly string[]): UserRole[] =>
  each('--role', roles, UserRole, `one of ${UserRole.options.join(', ')}`);
const teamsIn = (teams: readonly string[]): TeamId[] =>
  each('--team', teams, TeamId, 'lower-case letters, digits and dashes, such as north');

const invitationOf = (address: string, { role, team, username }: Given): Order => {
  const email = z.email().safeParse(address.toLowerCase()).data;
  if (email === undefined) {
    throw new UserError(`"${address}" is not an address: give one like m.reid@example.com after "invite".`);
  }
  const [roles, teams] = [rolesIn(role ?? ['admin']), teamsIn(team ?? [])];
  return { do: 'invite', invitation: { email, username: usernameFor(email, username), roles, teams } };
};

/** The order with who it is about. Throws UserError for an option that it does not take, as it would do less than was meant. */
const orderOf = (positionals: readonly string[], given: Given): Order => {
  const [command, who, ...more] = positionals;
  const stray = Object.entries(given).find(([, value]) => value !== undefined)?.[0];
  const refuse = (says: string): never => {
    throw new UserError(`${says}\n\n${usage}`);
  };
  if (command === 'invite' && more.length === 0) return invitationOf(who ?? '', given);
  if (given.username !== undefined) refuse('--username belongs to "invite".');
  if (command === 'list' && who === undefined) {
    return stray === undefined ? { do: 'list' } : refuse(`--${stray} does not belong to "list".`);
  }
  const isAboutOne = ['remove-role', 'disable', 'enable', 'token'].includes(command ?? '');
  if (!isAboutOne || more.length > 0) {
    const known = 'use "invite EMAIL", list, or remove-role, disable, enable and token with WHO';
    refuse(`"${positionals.join(' ')}" is not a command: ${known}.`);
  }
  if (who === undefined) throw new UserError(`Give a user after "${command ?? ''}": a name or an address.`);
  if (command === 'remove-role') {
    const groups = [...rolesIn(given.role ?? []), ...teamsIn(given.team ?? []).map(groupOfTeam)];
    if (groups.length > 0) return { do: command, who, groups };
    throw new UserError('Say which with --role or --team: "disable" takes all of a user\'s rights.');
  }
  if (stray !== undefined) refuse(`--${stray} does not belong to "${command ?? ''}".`);
  if (command === 'disable' || command === 'enable' || command === 'token') return { do: command, who };
  return refuse(`"${command ?? ''}" is not a command.`);
};

/** The command line of `npm run admin`; undefined when help is asked for. Throws UserError for what it cannot carry out. */
export function readAdminOptions(argv: readonly string[]): AdminOptions | undefined {
  const many = { type: 'string', multiple: true } as const;
  const { values, positionals } = readArguments(
    {
      args: [...argv],
      allowPositionals: true,
      options: { ...whichStage, role: many, team: many, username: { type: 'string' } },
    },
    usage,
  );
  if (values.help) return undefined;
  const { role, team, username, stage, file } = values;
  return { order: orderOf(positionals, { role, team, username }), stage, file };
}
