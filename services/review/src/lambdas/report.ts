import type { LambdaHandler } from '@muster/runtime/aws/lambda';
import { scheduled } from '@muster/runtime/aws/scheduled';
import { task } from '@muster/runtime/aws/state-machine-task';
import { ReportOrder } from '../reports/report-order.ts';
import { runOrderedReport } from '../reports/run-ordered-report.ts';
import { runSchedule } from '../wiring/run-schedule.ts';
import { createReportDeps } from '../wiring/deps.ts';
import { ReportEnv } from '../wiring/env.ts';

const deps = createReportDeps(ReportEnv.parse(process.env));

const onSchedule = scheduled(({ cause }) => runSchedule(deps, cause));
const onOrder = task(ReportOrder, (order) => runOrderedReport(deps, order));

const isOrder = (event: unknown): boolean => typeof event === 'object' && event !== null && 'run' in event;

/** The schedule calls it, and the API with an order. */
export const handler: LambdaHandler<unknown, unknown> = (event, context) =>
  isOrder(event) ? onOrder(event, context) : onSchedule(event, context);
