import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { competenceHandlers } from '../competence/handlers.ts';
import { figureHandlers } from '../figures/handlers.ts';
import { incidentReviewHandlers } from '../incident-reviews/handlers.ts';
import { improvementHandlers } from '../improvement/handlers.ts';
import { lessonHandlers } from '../lessons/handlers.ts';
import { reportHandlers } from '../reports/handlers.ts';
import { orderRunBy } from '../reports/order-run.ts';
import { supportHandlers } from '../support/handlers.ts';
import { createApiDeps, createCompetenceDeps } from '../wiring/deps.ts';
import { ReviewApiEnv } from '../wiring/env.ts';
import { api } from '../wiring/routes.ts';

const env = ReviewApiEnv.parse(process.env);
const deps = {
  ...createApiDeps(env),
  ...createCompetenceDeps(env),
  orderRun: orderRunBy(env.REPORT_NAME),
  homeZone: env.HOME_ZONE,
};

export const handler = serve(
  api,
  {
    ...reportHandlers(deps),
    ...lessonHandlers(deps),
    ...incidentReviewHandlers(deps),
    ...improvementHandlers(deps),
    ...supportHandlers(deps),
    ...competenceHandlers(deps),
    ...figureHandlers(deps),
  },
  { cursorKey: cursorKey(), zone: env.HOME_ZONE },
);
