import { invokeBy } from '@muster/runtime/aws/invoke';
import type { DeliveryView } from './domain/delivery-view.ts';
import { RunResult, type ReportOrder } from './report-order.ts';

/** Has a report run, and waits for what becomes of its copies. Rejects when that stays unknown: a later run finds who has theirs. */
export type OrderRun = (run: ReportOrder['run']) => Promise<readonly DeliveryView[]>;

/** Less than the time limit of the API's Lambda, so that whoever asked gets an answer. */
const PATIENCE_MS = 26_000;

export const orderRunBy = (reportLambda: string): OrderRun => {
  const invoke = invokeBy(reportLambda, PATIENCE_MS);
  return async (run) => {
    const order: ReportOrder = { run };
    return RunResult.parse(await invoke(order)).deliveries;
  };
};
