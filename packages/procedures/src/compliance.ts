import { type DeadlineKind, type DeviationGrade, type Priority } from '@muster/contracts';
import { durationInWords } from '@muster/core';
import type { Departure } from './conformance.ts';
import { commitmentWords } from './words.ts';

const WORST_FIRST = ['critical', 'major', 'moderate', 'minor'] as const satisfies readonly DeviationGrade[];

/** A case's compliance, best first: five levels as the IAED's case review has them, by a rule of our own. */
export const levels = ['high', 'compliant', 'partial', 'low', 'non-compliant'] as const;
export type ComplianceLevel = (typeof levels)[number];

const levelFor: Readonly<Record<DeviationGrade, ComplianceLevel>> = {
  critical: 'non-compliant',
  major: 'low',
  moderate: 'partial',
  minor: 'compliant',
};

/** The level that the worst departure allows; `high` when there is none. Many small ones never hide a grave one. */
export const complianceLevel = (grades: readonly DeviationGrade[]): ComplianceLevel => {
  const worst = WORST_FIRST.find((grade) => grades.includes(grade));
  return worst === undefined ? 'high' : levelFor[worst];
};

const worse = (grade: DeviationGrade): DeviationGrade =>
  WORST_FIRST[Math.max(0, WORST_FIRST.indexOf(grade) - 1)] ?? grade;

export interface ActionResult {
  readonly actionId: string;
  readonly title: string;
  readonly mandatory: boolean;
  readonly withinSeconds: number;
  readonly result:
    | { readonly kind: 'done'; readonly lateBySeconds: number }
    | { readonly kind: 'not-possible'; readonly reason: string }
    | { readonly kind: 'none' };
}

/**
 * An action that was late, or has no result. Rules of the grades: late is minor for an optional action, moderate for a
 * mandatory one, major when it took more than twice its limit. Without any result: minor if optional, critical if
 * mandatory; "not possible" with a reason: minor if optional, moderate if mandatory.
 */
export const actionDeparture = (action: ActionResult): Departure | undefined => {
  const { actionId, title, mandatory, withinSeconds, result } = action;
  switch (result.kind) {
    case 'done': {
      const { lateBySeconds } = result;
      if (lateBySeconds <= 0) return undefined;
      const grade = mandatory ? (lateBySeconds > withinSeconds ? 'major' : 'moderate') : 'minor';
      const explained = `“${title}” was done ${durationInWords(lateBySeconds)} after its limit of ${durationInWords(withinSeconds)}.`;
      return { kind: 'action-late', grade, subject: actionId, explained };
    }
    case 'not-possible': {
      const explained = `“${title}” was reported as not possible.`;
      const grade = mandatory ? 'moderate' : 'minor';
      return { kind: 'action-missing', grade, subject: actionId, explained, reason: result.reason };
    }
    case 'none': {
      const explained = `“${title}” has no result.`;
      return {
        kind: 'action-missing',
        grade: mandatory ? 'critical' : 'minor',
        subject: actionId,
        explained,
      };
    }
  }
};

const BASE: Readonly<Record<Exclude<DeadlineKind, 'action'>, DeviationGrade>> = {
  triage: 'moderate',
  dispatched: 'moderate',
  accepted: 'minor',
  understood: 'moderate',
  arrived: 'moderate',
  resolved: 'minor',
};

export interface MissedCommitment {
  readonly subject: string;
  readonly kind: Exclude<DeadlineKind, 'action'>;
  readonly priority?: Priority | undefined;
  /** Absent: it was never kept. */
  readonly lateBySeconds?: number | undefined;
}

const gradeOf = (kind: MissedCommitment['kind'], priority: Priority | undefined): DeviationGrade =>
  priority === 'P1' && kind !== 'accepted' ? worse(BASE[kind]) : BASE[kind];

/** Moderate, for the resolution minor; one grade worse at P1. An offer not accepted in time is always minor. */
export const deadlineDeparture = ({
  subject,
  kind,
  priority,
  lateBySeconds,
}: MissedCommitment): Departure => ({
  kind: 'deadline-missed',
  grade: gradeOf(kind, priority),
  subject,
  explained:
    lateBySeconds === undefined
      ? `${commitmentWords[kind]} was due and never came.`
      : `${commitmentWords[kind]} came ${durationInWords(lateBySeconds)} late.`,
});
