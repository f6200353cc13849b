import { createHash } from 'node:crypto';
import { notFound, type Refused } from '@muster/core';
import type { UserPool } from '@muster/runtime/aws/user-pool';
import type { PoolEntry } from '@muster/runtime/aws/user-pool-entry';
import type { OrganisationNameStores } from '../organisation-names/store.ts';
import { isAdmin, LastChange, type User } from './domain/user.ts';

/** Users have no rows: the pool keeps them. */
export interface UserStores extends OrganisationNameStores {
  readonly pool: UserPool;
}

const BECAUSE = 'custom:disabled_because';
const CHANGE = 'custom:last_change';

const changeIn = (text: string | undefined): LastChange | undefined => {
  const [at, mark, ...by] = (text ?? '').split(' ');
  return LastChange.safeParse({ at, mark, by: by.join(' ') }).data;
};

/** What is kept at the user besides their groups and state. */
export const notesOf = ({ disabledBecause = '', lastChange }: Pick<User, 'disabledBecause' | 'lastChange'>) =>
  ({
    [BECAUSE]: disabledBecause,
    ...(lastChange && { [CHANGE]: `${lastChange.at} ${lastChange.mark} ${lastChange.by}` }),
  }) as const;

const userOf = async ({ pool }: UserStores, { notes, ...entry }: PoolEntry): Promise<User> => ({
  ...entry,
  groups: await pool.groupsOf(entry.username),
  disabledBecause: notes[BECAUSE] === '' ? undefined : notes[BECAUSE],
  lastChange: changeIn(notes[CHANGE]),
});

const AT_ONCE = 5;

/** A page of users with their groups. A few are asked about at once: Cognito allows so many questions a second. */
export const listUsers = async (
  stores: UserStores,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ readonly users: readonly User[]; readonly next?: string }> => {
  const { entries, next } = await stores.pool.page(limit, cursor);
  const users: User[] = [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const some = entries.slice(at, at + AT_ONCE);
    users.push(...(await Promise.all(some.map((entry) => userOf(stores, entry)))));
  }
  return { users, ...(next !== undefined && { next }) };
};

export const findUser = async (
  stores: UserStores,
  attribute: 'sub' | 'email',
  value: string,
): Promise<User | undefined> => {
  const entry = await stores.pool.findBy(attribute, value);
  return entry && userOf(stores, entry);
};

/** The user of this id, or the 404. */
export const loadUser = async (
  stores: UserStores,
  userId: string,
): Promise<{ readonly ok: true; readonly user: User } | Refused> => {
  const user = await findUser(stores, 'sub', userId);
  return user ? { ok: true, user } : notFound('user');
};

/**
 * Whoever asks for a change, if the pool has them as an admin now: a token is good for an hour, and whoever was an admin
 * when it was given would otherwise give themselves the role again.
 */
export const presentAdmin = async (stores: UserStores, username: string): Promise<User | undefined> => {
  const entry = await stores.pool.named(username);
  const user = entry && (await userOf(stores, entry));
  return user && isAdmin(user) ? user : undefined;
};

/** Of 15 digits at most, so that it fits into an ETag: another whenever rights, state or the last change differ. */
export const versionOf = ({ enabled, groups, lastChange }: User): number =>
  createHash('sha256')
    .update(JSON.stringify([enabled, groups.toSorted(), lastChange?.at, lastChange?.mark]))
    .digest()
    .readUIntBE(0, 6);
