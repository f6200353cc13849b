import { scheduled } from '@muster/runtime/aws/scheduled';
import { createDeps } from '../deps.ts';
import { MonitoringEnv } from '../env.ts';
import { sweepRecords } from '../use-cases/keep-time.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));

export const handler = scheduled((tick) => sweepRecords(deps, tick));
