import type { Instant, Slug, Decision } from '@muster/core';
import { accept, decline } from './answering.ts';
import type { ActionResult, Assignment } from './assignment.ts';
import type { Known, Trio, TrioDecision } from './trio.ts';
import { end, progress, recordAction, reportClear, understand } from './working.ts';

/** What a person, or the control room for them, says about an assignment. */
export type Report =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'en-route' | 'on-scene'; readonly at?: Instant | undefined }
  | { readonly kind: 'declined'; readonly reason?: string | undefined }
  | { readonly kind: 'released'; readonly reason: string }
  | { readonly kind: 'understood'; readonly confirmed: readonly Slug[] }
  | {
      readonly kind: 'action';
      readonly actionId: Slug;
      readonly result: ActionResult;
      readonly at?: Instant | undefined;
    };

/** A report that changes the assignment alone: neither its person nor its place. */
export type OwnReport = Extract<Report, { kind: 'understood' | 'action' }>;
export const isOwn = (report: Report): report is OwnReport =>
  report.kind === 'understood' || report.kind === 'action';

/** Applies a report to the assignment alone; the mobilisation says who has the place of one that is over. */
export const applyOwnReport = (
  given: Pick<Trio, 'assignment' | 'mobilisation'>,
  report: OwnReport,
  known: Known,
): Decision<Assignment> =>
  report.kind === 'understood'
    ? understand(given, { ...known, confirmed: report.confirmed })
    : recordAction(given, { ...known, ...report });

/** Applies a report to the assignment, its person and its mobilisation. */
export const applyReport = (trio: Trio, report: Exclude<Report, OwnReport>, known: Known): TrioDecision => {
  switch (report.kind) {
    case 'accepted':
      return accept(trio, known);
    case 'declined':
      return decline(trio, { ...known, reason: report.reason });
    case 'en-route':
    case 'on-scene':
      return progress(trio, { ...known, status: report.kind, at: report.at });
    case 'clear':
      return reportClear(trio, known);
    case 'released':
      return end(trio, { ...known, how: 'released', reason: report.reason });
  }
};
