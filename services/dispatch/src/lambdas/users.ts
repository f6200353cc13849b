import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { userHandlers } from '../users/handlers.ts';
import { createUsersDeps } from '../wiring/deps.ts';
import { UsersEnv } from '../wiring/env.ts';
import { users } from '../wiring/routes.ts';

const env = UsersEnv.parse(process.env);

export const handler = serve(users, userHandlers(createUsersDeps(env)), {
  cursorKey: cursorKey(),
  zone: env.HOME_ZONE,
});
