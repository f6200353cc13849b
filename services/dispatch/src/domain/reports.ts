import type { Slug } from '@muster/contracts';
import type { Decision } from '@muster/store/decision';
import { accept, decline } from './answering.ts';
import type { ActionResult, Assignment } from './assignment.ts';
import { asItStands, type Known, type Trio, type TrioDecision } from './trio.ts';
import { end, progress, recordAction, reportClear, understand } from './working.ts';

/** What a person, or the control room for them, says about an assignment. */
export type Report =
  | { readonly kind: 'accepted' | 'en-route' | 'on-scene' | 'clear' }
  | { readonly kind: 'declined'; readonly reason?: string | undefined }
  | { readonly kind: 'released'; readonly reason: string }
  | { readonly kind: 'understood'; readonly confirmed: readonly Slug[] }
  | { readonly kind: 'action'; readonly actionId: Slug; readonly result: ActionResult };

const alone = (trio: Trio, decision: Decision<Assignment>): TrioDecision =>
  decision.ok ? { ...asItStands(trio), assignment: decision } : decision;

/** Applies a report to the assignment, its person and its mobilisation. */
export const applyReport = (trio: Trio, report: Report, known: Known): TrioDecision => {
  switch (report.kind) {
    case 'accepted':
      return accept(trio, known);
    case 'declined':
      return decline(trio, { ...known, reason: report.reason });
    case 'en-route':
    case 'on-scene':
      return progress(trio, { ...known, status: report.kind });
    case 'clear':
      return reportClear(trio, known);
    case 'released':
      return end(trio, { ...known, how: 'released', reason: report.reason });
    case 'understood':
      return alone(trio, understand(trio, { ...known, confirmed: report.confirmed }));
    case 'action':
      return alone(trio, recordAction(trio, { ...known, ...report }));
  }
};
