import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { callerAnswers } from '../answers/callers.ts';
import { contactAnswers } from '../answers/contacts.ts';
import { incidentAnswers } from '../answers/incidents.ts';
import { sourceAnswers } from '../answers/sources.ts';
import { createDeps } from '../deps.ts';
import { ContactEnv } from '../env.ts';
import { api } from '../routes.ts';

const env = ContactEnv.parse(process.env);
const deps = createDeps(env);

export const handler = serve(
  api,
  { ...contactAnswers(deps), ...callerAnswers(deps), ...incidentAnswers(deps), ...sourceAnswers(deps) },
  { cursorKey: cursorKey(), zone: env.HOME_ZONE },
);
