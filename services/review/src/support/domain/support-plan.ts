import * as z from 'zod';
import { DeadlineKind, DeviationGrade } from '@muster/contracts';
import {
  CompetenceRecordId,
  ComplaintId,
  IncidentId,
  Instant,
  Reference,
  SupportPlanId,
  TeamId,
  refuse,
  type Refused,
} from '@muster/core';
import { HistoryMark } from '../../exercise-history/domain/mark.ts';
import { ShareChange, ShareFigure } from '../../figures/domain/share-interval.ts';
import { Metric } from '../../figures/domain/metric.ts';
import { SupportTerms } from './terms.ts';

/** A user, by the name they sign in with. */
export const Username = z.string().min(1).max(128);

/** Who proposes what a rule found. It never signs: no lead has taken part yet. */
export const MUSTER = 'Muster';

/** The two who agree. */
export const Side = z.enum(['person', 'lead']);
export type Side = z.infer<typeof Side>;

const ofCase = { incidentId: IncidentId, reference: Reference, closedAt: Instant };

/** What a remark of Muster rests on. */
const RemarkSource = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('criterion'),
    recordId: CompetenceRecordId,
    criterion: z.string(),
    saidAt: Instant,
  }),
  z.object({ kind: z.literal('complaint'), complaintId: ComplaintId, stage: z.literal([1, 2]) }),
]);

/** Why a need is thought to be there. `remark` is written by whoever proposes; the others are found in case rows. */
export const Evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('deviation'), ...ofCase, what: z.string(), grade: DeviationGrade }),
  z.object({ kind: z.literal('target-missed'), ...ofCase, what: DeadlineKind }),
  z.object({
    kind: z.literal('remark'),
    says: z.string(),
    incidentId: IncidentId.optional(),
    by: Username,
    from: RemarkSource.optional(),
  }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** A plan about somebody's wellbeing holds no evidence of their performance. */
const About = z.discriminatedUnion('purpose', [
  z.object({
    purpose: z.literal('development'),
    evidence: z.array(Evidence).max(100),
    seenAt: Instant.optional(),
  }),
  z.strictObject({ purpose: z.literal('wellbeing') }),
]);
export type About = z.infer<typeof About>;

const deed = { side: Side, by: Username, at: Instant };

/** The terms as one of the two wrote them. `hash` is SHA-256 of their text; a signature names both. */
export const Version = z.object({
  ...deed,
  version: z.int().min(1),
  hash: z.string(),
  terms: SupportTerms,
  because: z.string().optional(),
});
export type Version = z.infer<typeof Version>;

export const Signature = z.object({
  ...deed,
  version: z.int().min(1),
  hash: z.string(),
  /** It counts no more for an agreement, and why. */
  lapsed: z.object({ at: Instant, because: z.string() }).optional(),
});
export type Signature = z.infer<typeof Signature>;

const Window = ShareFigure.extend({ from: Instant, to: Instant });

/** The person's figure before and after. `enough` is whether both rest on enough cases to say anything. */
export const Effect = z.object({
  metric: Metric,
  before: Window,
  after: Window,
  change: ShareChange.optional(),
  enough: z.boolean(),
  explained: z.string(),
});
export type Effect = z.infer<typeof Effect>;

/** How it ended. By type it is effective, or not, only with the figure. */
const Closing = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.enum(['effective', 'not-effective']), ...deed, says: z.string(), effect: Effect }),
  z.object({ outcome: z.enum(['not-measured', 'held', 'withdrawn']), ...deed, says: z.string() }),
]);
export type Closing = z.infer<typeof Closing>;

export const SupportPlan = z.object({
  supportPlanId: SupportPlanId,
  person: Username,
  team: TeamId,
  /** Who agrees with the person; nobody until a lead of the team takes part. */
  lead: Username.optional(),
  proposed: z.object(deed),
  need: z.string(),
  about: About,
  versions: z.array(Version).min(1).max(50),
  signatures: z.array(Signature).max(200),
  agreements: z.array(z.object({ version: z.int().min(1), at: Instant })),
  views: z.array(z.object({ ...deed, view: z.string(), nextStep: z.string().optional() })).max(50),
  sessions: z
    .array(
      z.object({ ...deed, heldAt: Instant, minutes: z.int().min(1).max(1440), says: z.string().optional() }),
    )
    .max(100),
  handOvers: z
    .array(
      z.object({ ...deed, fromTeam: TeamId, toTeam: TeamId, lead: Username.optional(), because: z.string() }),
    )
    .max(50),
  closed: Closing.optional(),
  history: HistoryMark,
});
export type SupportPlan = z.infer<typeof SupportPlan>;

/** Who does something, on which side, and when. */
export interface Doer {
  readonly side: Side;
  readonly by: string;
  readonly at: Instant;
}

/** The newest version of the terms, the only one that can be signed. */
export const newestOf = ({ versions }: SupportPlan): Version => {
  const newest = versions.at(-1);
  if (newest === undefined) throw new RangeError('a plan has at least one version');
  return newest;
};

/** The terms in force: of the newest version that both signed. */
export const agreedVersion = ({ versions, agreements }: SupportPlan): Version | undefined =>
  versions.find(({ version }) => version === agreements.at(-1)?.version);

export type PlanStatus = 'proposed' | 'disagreed' | 'agreed' | 'closed';

/** `disagreed`: nothing is agreed, both have given their view and one of them the next step. */
export const statusOf = ({ closed, agreements, views }: SupportPlan): PlanStatus => {
  if (closed) return 'closed';
  if (agreements.length > 0) return 'agreed';
  const sides = new Set(views.map(({ side }) => side));
  const isRecorded = sides.size === 2 && views.some(({ nextStep }) => nextStep !== undefined);
  return isRecorded ? 'disagreed' : 'proposed';
};

export const refuseClosed = ({ closed }: SupportPlan): Refused | undefined =>
  closed && refuse('support-plan-closed', `This plan was closed at ${closed.at} (${closed.outcome}).`);

export const refuseFull = (entries: readonly unknown[], most: number, what: string): Refused | undefined =>
  entries.length < most
    ? undefined
    : refuse('support-plan-full', `A plan holds ${most} ${what}. Close it and begin another.`);
