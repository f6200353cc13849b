import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { answers } from '../answers.ts';
import { createDeps } from '../deps.ts';
import { MonitoringApiEnv } from '../env.ts';
import { api } from '../routes.ts';

const env = MonitoringApiEnv.parse(process.env);
const zone = env.HOME_ZONE;

export const handler = serve(api, answers(createDeps(env), zone), { cursorKey: cursorKey(), zone });
