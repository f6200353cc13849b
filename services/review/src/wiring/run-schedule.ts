import type { Cause } from '@muster/core';
import { moveLimits } from '../feedback/move-limits.ts';
import { tellOverdue, type OverdueDeps } from '../feedback/tell-overdue.ts';
import { checkDueImprovements } from '../improvement/check-due-improvements.ts';
import { sendDueReports, type DueDeps } from '../reports/send-due-reports.ts';

/** What is due now, each whether or not another fails: reports, limits to be counted again, leads to be told, improvements to be checked. Throws the first error at the end. */
export const runSchedule = async (
  deps: DueDeps & OverdueDeps & Parameters<typeof checkDueImprovements>[0],
  cause: Cause,
): Promise<void> => {
  const errors: unknown[] = [];
  for (const run of [sendDueReports, moveLimits, tellOverdue, checkDueImprovements]) {
    try {
      await run(deps, cause);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
};
