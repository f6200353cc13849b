import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { figureHandlers } from '../figures/handlers.ts';
import { reportHandlers } from '../reports/handlers.ts';
import { orderRunBy } from '../reports/order-run.ts';
import { supportHandlers } from '../support/handlers.ts';
import { createApiDeps } from '../wiring/deps.ts';
import { ReviewApiEnv } from '../wiring/env.ts';
import { api } from '../wiring/routes.ts';

const env = ReviewApiEnv.parse(process.env);
const deps = { ...createApiDeps(env), orderRun: orderRunBy(env.REPORT_NAME) };

export const handler = serve(
  api,
  { ...reportHandlers(deps), ...supportHandlers(deps), ...figureHandlers(deps) },
  { cursorKey: cursorKey(), zone: env.HOME_ZONE },
);
