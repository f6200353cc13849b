import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { assessmentHandlers } from '../assessments/handlers.ts';
import { procedureHandlers } from '../procedures/handlers.ts';
import { createDeps } from '../wiring/deps.ts';
import { TriageApiEnv } from '../wiring/env.ts';
import { api } from '../wiring/routes.ts';

const env = TriageApiEnv.parse(process.env);
const deps = createDeps(env);

export const handler = serve(
  api,
  { ...assessmentHandlers(deps), ...procedureHandlers(deps) },
  { cursorKey: cursorKey(), zone: env.HOME_ZONE },
);
