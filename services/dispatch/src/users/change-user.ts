import { rightsIn } from '@muster/contracts';
import { log } from '@muster/runtime/logging/logger';
import { stale } from '@muster/store/stale';
import {
  changed,
  changeUser as decideChange,
  endsSignIns,
  isNothing,
  type UserChange,
  type UserPatch,
} from './domain/change-user.ts';
import { isRepeated, noteOf, refuseReusedKey, type UserCommand } from './command-mark.ts';
import type { User } from './domain/user.ts';
import type { UserOutcome } from './invite-user.ts';
import { refuseTeams } from './refuse-teams.ts';
import { loadUser, notesOf, versionOf, type UserStores } from './store.ts';

export interface UserChanging {
  readonly userId: string;
  readonly patch: UserPatch;
  readonly ifMatch: number | '*' | undefined;
}

const staleUser = (user: User) => {
  const { lastChange: last } = user;
  const changed = last && { by: { kind: 'user' as const, id: last.by }, at: last.at };
  return stale({ version: versionOf(user), changed });
};

/**
 * Rights are given before others are taken, so that nobody at work is left without any. Sign-ins end before as well as
 * after: what breaks off in between leaves nobody with a sign-in of before, and who signed in meanwhile signs in again.
 */
const carryOut = async (
  { pool }: UserStores,
  before: User,
  after: User,
  change: UserChange,
): Promise<void> => {
  const { username } = before;
  await pool.note(username, notesOf(after));
  if (endsSignIns(change)) await pool.signOut(username);
  if (change.enabled === false) await pool.setEnabled(username, false);
  await pool.makeTeams(rightsIn(change.add).teams);
  for (const group of change.add) await pool.addTo(username, group);
  for (const group of change.remove) await pool.removeFrom(username, group);
  if (change.enabled === true) await pool.setEnabled(username, true);
  if (endsSignIns(change)) await pool.signOut(username);
};

/** Changes a user who is still as they were read, or goes on with the same command where it broke off. */
export const changeUser = async (
  stores: UserStores,
  { userId, patch, ifMatch }: UserChanging,
  command: UserCommand,
): Promise<UserOutcome> => {
  const loaded = await loadUser(stores, userId);
  if (!loaded.ok) return loaded;
  const { user } = loaded;
  const isSame = isRepeated(user, command);
  const reused = refuseReusedKey(user, command);
  if (reused) return reused;
  if (!isSame && ifMatch !== '*' && ifMatch !== versionOf(user)) return staleUser(user);
  const unknown = await refuseTeams(stores, patch.teams ?? [], rightsIn(user.groups).teams);
  if (unknown) return unknown;
  const decision = decideChange(user, patch, command.admin.userId === userId);
  if (!decision.ok) return decision;
  const { change } = decision;
  if (isNothing(change)) return loaded;
  const after = { ...changed(user, change), lastChange: isSame ? user.lastChange : noteOf(command) };
  await carryOut(stores, user, after, change);
  log.info('user changed', { userId, byUserId: command.admin.userId });
  return { ok: true, user: after };
};
