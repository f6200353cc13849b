import type { Cause } from '@muster/core';
import { ProblemError } from '@muster/runtime/http/problem';
import { reply, withVersion, type Caller, type Handlers } from '@muster/runtime/http/serve';
import { changeUser } from './change-user.ts';
import type { UserCommand } from './command-mark.ts';
import { inviteAgain, inviteUser } from './invite-user.ts';
import type { userRoutes } from './routes.ts';
import { listUsers, loadUser, presentAdmin, versionOf, type UserStores } from './store.ts';
import { userView } from './views.ts';

/** A command of whoever is an admin now. Throws the 403 for somebody whose token still says so and who is none. */
const commandOf = async (
  stores: UserStores,
  { caller, cause }: { readonly caller: Caller; readonly cause: Cause },
): Promise<UserCommand> => {
  const admin = await presentAdmin(stores, caller.username);
  if (admin) return { admin, cause };
  const detail = 'You are no admin any more. Sign in again to see what you may do.';
  throw new ProblemError({ status: 403, rule: 'admin-no-more', detail });
};

export const userHandlers = (stores: UserStores): Handlers<typeof userRoutes> => ({
  listUsers: async ({ query }) => {
    const { users, next } = await listUsers(stores, query);
    return reply(200, { items: users.map(userView), ...(next !== undefined && { nextCursor: next }) });
  },
  readUser: async ({ params }) => {
    const found = await loadUser(stores, params.userId);
    return found.ok ? withVersion(versionOf(found.user), reply(200, userView(found.user))) : found;
  },
  inviteUser: async ({ body, ...request }) => {
    const invited = await inviteUser(stores, body, await commandOf(stores, request));
    if (!invited.ok) return invited;
    const { user } = invited;
    const location = `/v1/users/${user.userId}`;
    return withVersion(versionOf(user), reply(201, userView(user), { location }));
  },
  changeUser: async ({ params, body, ...request }) => {
    const changing = { userId: params.userId, patch: body, ifMatch: request.request.ifMatch };
    const done = await changeUser(stores, changing, await commandOf(stores, request));
    return done.ok ? withVersion(versionOf(done.user), reply(200, userView(done.user))) : done;
  },
  inviteUserAgain: async ({ params, ...request }) => {
    const sent = await inviteAgain(stores, params.userId, await commandOf(stores, request));
    return sent.ok ? withVersion(versionOf(sent.user), reply(200, userView(sent.user))) : sent;
  },
});
