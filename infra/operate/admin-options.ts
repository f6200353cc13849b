import { TeamId, UserRole } from '@muster/contracts';
import * as z from 'zod';
import { Trouble } from '../local/trouble.ts';
import { readArguments, stageUsage, whichStage } from './arguments.ts';
import type { Invitation } from './invite.ts';

export const usage = `npm run admin -- invite EMAIL [options]

Makes a user of the control room, puts them into their groups and has a first password mailed to them. Ordered again it
adds what is missing, and mails a new first password to whoever has not signed in yet.

  --role ROLE        ${UserRole.options.join(', ')}; admin when it is left out; may be given more than once
  --team TEAM        the team whose figures they see, as north; may be given more than once
  --username NAME    what they sign in with; the part of EMAIL before the @ when it is left out
${stageUsage}`;

export interface AdminOptions {
  readonly invitation: Invitation;
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
    if (data === undefined) throw new Trouble(`${option} "${text}" is not known: give ${form}.`);
    return data;
  });

const usernameFor = (email: string, given: string | undefined): string => {
  const wanted = given ?? email.slice(0, email.indexOf('@')).replaceAll(/[^a-z0-9._-]/g, '-');
  if (Username.safeParse(wanted).success) return wanted;
  throw new Trouble(
    `"${wanted}" is no user name: give --username with small letters, digits, dots and dashes, such as m.reid.`,
  );
};

/** The command line of `npm run admin`; undefined when help is asked for. Throws Trouble for what it cannot carry out. */
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
  const [command, address = '', ...more] = positionals;
  if (command !== 'invite' || more.length > 0) {
    throw new Trouble(
      `"${positionals.join(' ')}" is nothing this does: it knows "invite EMAIL".\n\n${usage}`,
    );
  }
  const email = z.email().safeParse(address.toLowerCase()).data;
  if (email === undefined) {
    throw new Trouble(`"${address}" is no address: give one like m.reid@example.com after "invite".`);
  }
  const roles = each('--role', values.role ?? ['admin'], UserRole, `one of ${UserRole.options.join(', ')}`);
  const teams = each('--team', values.team ?? [], TeamId, 'small letters, digits and dashes, such as north');
  const invitation = { email, username: usernameFor(email, values.username), roles, teams };
  return { invitation, stage: values.stage, file: values.file };
}
