import * as z from 'zod';
import { IncidentId, Instant, InstantText, OneLine, PlainText, SupportPlanId, TeamId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { HistoryMark } from '../exercise-history/domain/mark.ts';
import { allowedPeriod, askedBounds, isAllowedPeriod } from '../figures/domain/asked-period.ts';
import { Effect, Evidence, Side, SupportPlan } from './domain/support-plan.ts';
import { DevelopmentType, SupportMeasure } from './domain/terms.ts';

/** Whoever signs in may have a plan of their own; the leads of its team see it besides, and nobody else does. */
const colleague = { roles: ['agent'] } as const;
const params = z.object({ supportPlanId: SupportPlanId });

const termsBody = {
  area: OneLine(500),
  goal: PlainText(1000).optional(),
  plannedAt: z.array(InstantText).max(20).default([]),
  reviewAt: InstantText,
};
const Terms = z.discriminatedUnion('type', [
  z.strictObject({ type: DevelopmentType, ...termsBody, measure: SupportMeasure.optional() }),
  z.strictObject({ type: z.literal('debrief'), ...termsBody }),
]);

const NewSupportPlan = z.strictObject({
  person: OneLine(128).optional().describe('By the name they sign in with; yourself if absent.'),
  team: TeamId,
  need: PlainText(1000),
  lookIn: z
    .strictObject(askedBounds)
    .refine(isAllowedPeriod, allowedPeriod)
    .optional()
    .describe('Look for evidence in the person’s own cases that closed in this period.'),
  remarks: z
    .array(z.strictObject({ says: PlainText(1000), incidentId: IncidentId.optional() }))
    .max(20)
    .default([]),
  terms: Terms,
});

const Evidences = z.discriminatedUnion('shown', [
  z.object({ shown: z.literal(true), seenAt: Instant.optional(), items: z.array(Evidence) }),
  z.object({ shown: z.literal(false), because: z.string() }),
]);

const Outcome = z.enum(['effective', 'not-effective', 'not-measured', 'held', 'withdrawn']);

const status = z.enum(['proposed', 'disagreed', 'agreed', 'closed']);

/** A plan as one of the two sees it. `inForce` is the version that both have signed last. */
export const SupportPlanView = SupportPlan.omit({ about: true }).extend({
  you: Side,
  isYours: z
    .boolean()
    .describe('You are one of the two who agree. Another lead of the team reads it, and may take it over.'),
  status,
  about: z.discriminatedUnion('purpose', [
    z.object({ purpose: z.literal('development'), evidence: Evidences }),
    z.object({ purpose: z.literal('wellbeing') }),
  ]),
  waitsFor: z.array(Side).describe('Who has not signed the newest version.'),
  inForce: z.int().min(1).optional(),
});

export const SupportPlanLine = SupportPlanView.pick({
  supportPlanId: true,
  person: true,
  team: true,
  lead: true,
  you: true,
  isYours: true,
  status: true,
  waitsFor: true,
  inForce: true,
}).extend({
  purpose: z.enum(['development', 'wellbeing']),
  type: z.enum([...DevelopmentType.options, 'debrief']),
  area: z.string(),
  plannedAt: z.array(Instant),
  reviewAt: Instant,
  proposedAt: Instant,
  history: HistoryMark,
  version: z.int().min(1).describe('The newest version.'),
  isEvidenceUnseen: z.boolean().describe('The person has not said yet that they have seen the evidence.'),
  outcome: Outcome.optional(),
});

const Notes = z.object({ notes: z.array(z.object({ at: Instant, text: z.string() })) });

const planReply = { 200: SupportPlanView };
const version = z.int().min(1);

export const supportRoutes = {
  proposeSupportPlan: {
    method: 'POST',
    path: '/v1/support-plans',
    auth: colleague,
    summary:
      'Propose support for yourself, or as a lead for somebody of your team. It is agreed once both sign.',
    body: NewSupportPlan,
    replies: { 201: SupportPlanView },
  },
  listSupportPlans: {
    method: 'GET',
    path: '/v1/support-plans',
    auth: colleague,
    summary: 'Your own plans, the newest first; with a team, those of a team that you lead.',
    query: z.object({ team: TeamId.optional(), history: HistoryMark, ...paging(50) }),
    replies: { 200: pageOf(SupportPlanLine) },
  },
  readSupportPlan: {
    method: 'GET',
    path: '/v1/support-plans/{supportPlanId}',
    auth: colleague,
    summary: 'One plan, for the person and the leads of its team. A lead sees the evidence after the person.',
    params,
    replies: planReply,
  },
  acknowledgeEvidence: {
    method: 'POST',
    path: '/v1/support-plans/{supportPlanId}/evidence-seen',
    auth: colleague,
    summary: 'Say that you have seen the evidence about you. The lead sees it from then on.',
    params,
    body: z.strictObject({}),
    replies: planReply,
  },
  amendSupportPlan: {
    method: 'POST',
    path: '/v1/support-plans/{supportPlanId}/versions',
    auth: colleague,
    namesVersion: true,
    summary:
      'Write a new version of the terms. Whatever was signed lapses; an agreement stays until both sign the new one.',
    params,
    body: z.strictObject({ basedOn: version, because: OneLine(500), terms: Terms }),
    replies: planReply,
  },
  signSupportPlan: {
    method: 'POST',
    path: '/v1/support-plans/{supportPlanId}/signatures',
    auth: colleague,
    namesVersion: true,
    summary: 'Sign the newest version for your side; an older one is 412 with both texts.',
    params,
    body: z.strictObject({ version }),
    replies: planReply,
  },
  recordDisagreement: {
    method: 'POST',
    path: '/v1/support-plans/{supportPlanId}/disagreement',
    auth: colleague,
    summary: 'Record your view of what is not agreed, and the next step. Agreeing stays possible.',
    params,
    body: z.strictObject({ view: PlainText(2000), nextStep: PlainText(1000).optional() }),
    replies: planReply,
  },
  recordSupportSession: {
    method: 'POST',
    path: '/v1/support-plans/{supportPlanId}/sessions',
    auth: colleague,
    summary: 'Note a session that was held.',
    params,
    body: z.strictObject({
      heldAt: InstantText,
      minutes: z.int().min(1).max(1440),
      says: PlainText(2000).optional(),
    }),
    replies: planReply,
  },
  addPrivateNote: {
    method: 'POST',
    path: '/v1/support-plans/{supportPlanId}/notes',
    auth: colleague,
    summary: 'Add a note for yourself alone: nobody else is ever given it.',
    params,
    body: z.strictObject({ text: PlainText(4000) }),
    replies: { 200: Notes },
  },
  readPrivateNotes: {
    method: 'GET',
    path: '/v1/support-plans/{supportPlanId}/notes',
    auth: colleague,
    summary: 'Your own notes on a plan.',
    params,
    replies: { 200: Notes },
  },
  handOverSupportPlan: {
    method: 'POST',
    path: '/v1/support-plans/{supportPlanId}/hand-over',
    auth: colleague,
    summary: 'Hand a plan to another team; without a team, take it over as a lead of its team.',
    params,
    body: z.strictObject({ team: TeamId.optional(), because: OneLine(500) }),
    replies: { 200: z.object({ supportPlanId: SupportPlanId, team: TeamId, lead: z.string().optional() }) },
  },
  readSupportEffect: {
    method: 'GET',
    path: '/v1/support-plans/{supportPlanId}/effect',
    auth: colleague,
    summary: 'The agreed figure over the person’s own cases before and after the agreement, as it is now.',
    params,
    replies: {
      200: z.object({ effect: Effect.optional().describe('Absent as long as no figure is agreed.') }),
    },
  },
  closeSupportPlan: {
    method: 'POST',
    path: '/v1/support-plans/{supportPlanId}/closing',
    auth: colleague,
    summary: 'Close a plan. Effective, or not, takes the figure, measured now, on or after the review date.',
    params,
    body: z.strictObject({
      outcome: Outcome,
      says: PlainText(2000),
    }),
    replies: planReply,
  },
} as const satisfies Routes;
