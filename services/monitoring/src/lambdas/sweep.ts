import { scheduled } from '@muster/runtime/aws/scheduled';
import { sweepRecords } from '../settlement/sweep-records.ts';
import { createDeps } from '../wiring/deps.ts';
import { MonitoringEnv } from '../wiring/env.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));

export const handler = scheduled((tick) => sweepRecords(deps, tick));
