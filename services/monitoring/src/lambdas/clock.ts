import { task } from '@muster/runtime/aws/state-machine-task';
import { answerClock, ClockQuestion } from '../settlement/answer-clock.ts';
import { createDeps } from '../wiring/deps.ts';
import { MonitoringEnv } from '../wiring/env.ts';

const deps = createDeps(MonitoringEnv.parse(process.env));

export const handler = task(ClockQuestion, (question, tick) => answerClock(deps, question, tick));
