import { scheduled } from '@muster/runtime/aws/scheduled';
import { beat } from '../board/beat.ts';
import { sweepRecords } from '../settlement/sweep-records.ts';
import { createDeps } from '../wiring/deps.ts';
import { MonitoringEnv } from '../wiring/env.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));

export const handler = scheduled(async (tick) => {
  try {
    await sweepRecords(deps, tick);
  } finally {
    await beat(deps, tick);
  }
});
