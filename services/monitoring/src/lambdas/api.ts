import { cursorKey } from '@muster/runtime/http/cursor-key';
import { serve } from '@muster/runtime/http/serve';
import { createDeps, createRedactionStores } from '../wiring/deps.ts';
import { MonitoringApiEnv } from '../wiring/env.ts';
import { handlersOn } from '../wiring/handlers.ts';
import { api } from '../wiring/routes.ts';

const env = MonitoringApiEnv.parse(process.env);
const zone = env.HOME_ZONE;
const deps = { ...createDeps(env), ...createRedactionStores(env) };

export const handler = serve(api, handlersOn(deps, zone), { cursorKey: cursorKey(), zone });
