import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { figureHandlers } from '../figures/handlers.ts';
import { reportHandlers } from '../reports/handlers.ts';
import { createReportDeps } from '../wiring/deps.ts';
import { ReportEnv } from '../wiring/env.ts';
import { api } from '../wiring/routes.ts';

const env = ReportEnv.parse(process.env);
const deps = createReportDeps(env);

export const handler = serve(
  api,
  { ...reportHandlers(deps), ...figureHandlers(deps) },
  { cursorKey: cursorKey(), zone: env.HOME_ZONE },
);
