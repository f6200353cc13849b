import * as z from 'zod';
import { DeadlineKind, DeviationGrade, Disposition, Priority, Validity } from '@muster/contracts';
import { IncidentId, Instant, Reference, Slug, TeamId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { HistoryMark as history } from '../exercise-history/domain/mark.ts';
import { allowedPeriod, askedBounds, isAllowedPeriod } from './domain/asked-period.ts';
import { caseFilter } from './domain/case-filter.ts';
import { Figures, MEASURES, Share } from './domain/figures.ts';

const lead = { roles: ['lead'] } as const;

export const CaseView = z.object({
  incidentId: IncidentId,
  reference: Reference,
  incidentType: Slug,
  priority: Priority.optional(),
  validity: Validity,
  disposition: Disposition,
  reportedAt: Instant,
  closedAt: Instant,
  /** How often it was corrected after its closing. */
  corrections: z.int().min(0),
  /** Each time that the case has, in seconds. */
  seconds: z.partialRecord(z.enum(MEASURES), z.number().min(0)),
  targets: Share,
  missed: z.array(DeadlineKind),
  deviations: z.array(DeviationGrade),
  offersDeclined: z.int().min(0),
  offersExpired: z.int().min(0),
  history,
});
export type CaseView = z.infer<typeof CaseView>;

export const figureRoutes = {
  readMetrics: {
    method: 'GET',
    path: '/v1/metrics',
    auth: lead,
    summary: "A team's figures over the cases closed from one instant up to, not including, another.",
    query: z.object({ team: TeamId, ...askedBounds, history }).refine(isAllowedPeriod, allowedPeriod),
    replies: { 200: z.object({ team: TeamId, from: Instant, to: Instant, history, figures: Figures }) },
  },
  listCases: {
    method: 'GET',
    path: '/v1/cases',
    auth: lead,
    summary: 'The cases behind a figure, the last closed first. A page may be short and yet not the last.',
    query: z
      .object({ team: TeamId, ...askedBounds, ...caseFilter, history, ...paging(50) })
      .refine(isAllowedPeriod, allowedPeriod),
    replies: { 200: pageOf(CaseView) },
  },
} as const satisfies Routes;
