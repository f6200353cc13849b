import type { UserRights } from '@muster/contracts';
import { refuse, type Refused } from '@muster/core';
import { log } from '@muster/runtime/logging/logger';
import { isRepeated, noteOf, refuseReusedKey, type UserCommand } from './command-mark.ts';
import { inviteUser as decideInvitation, refuseMail, usernamesFor } from './domain/invite-user.ts';
import type { User } from './domain/user.ts';
import { refuseTeams } from './refuse-teams.ts';
import { findUser, loadUser, notesOf, type UserStores } from './store.ts';

export interface Invitation extends UserRights {
  readonly email: string;
}

export type UserOutcome = { readonly ok: true; readonly user: User } | Refused;

const NAMES_TAKEN =
  'All names that this address gives are taken. Invite them by npm run admin, with --username.';

/** Makes a user with roles and teams, whom Cognito mails a first password. Broken off, the same order finishes it. */
export const inviteUser = async (
  stores: UserStores,
  { email, ...rights }: Invitation,
  command: UserCommand,
): Promise<UserOutcome> => {
  const lastChange = noteOf(command);
  for (const username of usernamesFor(email)) {
    const there = await findUser(stores, 'email', email);
    const refused = (there && refuseReusedKey(there, command)) ?? (await refuseTeams(stores, rights.teams));
    if (refused) return refused;
    const decision = decideInvitation(there, rights, there !== undefined && isRepeated(there, command));
    if (!decision.ok) return decision;
    await stores.pool.makeTeams(rights.teams);
    const user = there ?? (await stores.pool.create(username, email, notesOf({ lastChange })));
    if (user === undefined) continue;
    await stores.pool.finishInvitation(user.username, decision.plan);
    log.info('user invited', { userId: user.userId, byUserId: command.admin.userId });
    const groups = [...(there?.groups ?? []), ...decision.plan.groups].sort();
    return { ok: true, user: { lastChange, ...user, groups } };
  }
  return refuse('username-taken', NAMES_TAKEN, { field: 'email' });
};

/** Mails a new first password to a user who has not signed in yet; once for the same command. */
export const inviteAgain = async (
  stores: UserStores,
  userId: string,
  command: UserCommand,
): Promise<UserOutcome> => {
  const loaded = await loadUser(stores, userId);
  if (!loaded.ok || isRepeated(loaded.user, command)) return loaded;
  const { user } = loaded;
  const refused = refuseReusedKey(user, command) ?? refuseMail(user);
  if (refused) return refused;
  if (!(await stores.pool.mailAgain(user.username))) return refuseMail({ ...user, signedIn: true }) ?? loaded;
  const after = { ...user, lastChange: noteOf(command) };
  await stores.pool.note(user.username, notesOf(after));
  log.info('user invited again', { userId, byUserId: command.admin.userId });
  return { ok: true, user: after };
};
