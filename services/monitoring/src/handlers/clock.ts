import { task } from '@muster/runtime/aws/state-machine-task';
import { createDeps } from '../deps.ts';
import { MonitoringEnv } from '../env.ts';
import { answerClock, Asking } from '../use-cases/keep-time.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));

export const handler = task(Asking, (given, given1) => answerClock(deps, given, given1));
