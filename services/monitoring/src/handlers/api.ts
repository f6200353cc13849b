import { cursorKey } from '@muster/runtime/cursor-key';
import { serve } from '@muster/runtime/serve';
import { answers } from '../answers.ts';
import { createDeps } from '../deps.ts';
import { MonitoringEnv } from '../env.ts';
import { api } from '../routes.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));

export const handler = serve(api, answers(deps), { cursorKey: cursorKey() });
