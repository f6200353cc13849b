import * as z from 'zod';
import { Reference, Slug, TeamId, Instant } from '@muster/core';
import {
  AssessmentMethod,
  DeadlineKind,
  DeviationGrade,
  Priority,
  ProcedureRef,
  Validity,
} from '../vocabulary.ts';
import { DeviationKind } from './deviation-found.v1.ts';

const count = z.int().min(2).optional();

/** How many entries a list of them stands for. */
export const countOf = (entries: readonly { readonly count?: number | undefined }[]): number =>
  entries.reduce((sum, entry) => sum + (entry.count ?? 1), 0);

/** What somebody at the desk did of a case: they report it, reach its verdict, ask people to go, and say that it is over. */
export const HandlingPart = z.enum(['reported', 'assessed', 'dispatched', 'resolved']);
export type HandlingPart = z.infer<typeof HandlingPart>;

/** A user, by the name they sign in with, and their parts of a case. */
export const Handler = z.object({ user: z.string().min(1).max(128), parts: z.array(HandlingPart).min(1) });
export type Handler = z.infer<typeof Handler>;

export const MOST_HANDLERS = 50;

/** A closed case whole: everything review needs to put its row, so that it folds nothing else. */
export const CaseSummary = z.object({
  reference: Reference,
  team: TeamId,
  incidentType: Slug,
  validity: Validity,
  priority: Priority.optional(),
  method: AssessmentMethod.optional(),
  procedure: ProcedureRef.optional(),
  times: z.object({
    contactReceivedAt: Instant,
    reportedAt: Instant,
    assessedAt: Instant.optional(),
    firstOfferedAt: Instant.optional(),
    firstAcceptedAt: Instant.optional(),
    firstUnderstoodAt: Instant.optional(),
    firstOnSceneAt: Instant.optional(),
    resolvedAt: Instant.optional(),
    closedAt: Instant,
  }),
  targets: z.array(z.object({ kind: DeadlineKind, met: z.boolean(), count })),
  deviations: z.array(z.object({ kind: DeviationKind, grade: DeviationGrade, count })),
  peopleAssigned: z.int().min(0),
  offersDeclined: z.int().min(0),
  offersExpired: z.int().min(0),
  /** Users who handled it; unknown of cases from before that was noted. */
  handledBy: z.array(Handler).max(MOST_HANDLERS).optional(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;
