import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { callerHandlers } from '../callers/handlers.ts';
import { contactHandlers } from '../contacts/handlers.ts';
import { draftHandlers } from '../drafts/handlers.ts';
import { exerciseHandlers } from '../exercises/handlers.ts';
import { reportHandlers } from '../reports/handlers.ts';
import { sourceHandlers } from '../sources/handlers.ts';
import { unsentHandlers } from '../unsent/handlers.ts';
import { createDeps } from '../wiring/deps.ts';
import { ContactEnv } from '../wiring/env.ts';
import { api } from '../wiring/routes.ts';

const env = ContactEnv.parse(process.env);
const deps = createDeps(env);

export const handler = serve(
  api,
  {
    ...contactHandlers(deps),
    ...callerHandlers(deps),
    ...draftHandlers(deps),
    ...exerciseHandlers(deps),
    ...reportHandlers(deps),
    ...sourceHandlers(deps),
    ...unsentHandlers(deps),
  },
  { cursorKey: cursorKey(), zone: env.HOME_ZONE },
);
