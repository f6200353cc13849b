import * as z from 'zod';
import { Day } from '@muster/calendar';
import { ComplaintKind, Finding } from '@muster/contracts';
import { ComplaintId, ContactId, IncidentId, InstantText, OneLine, PlainText, TeamId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import { HistoryMark } from '../exercise-history/domain/mark.ts';
import { ClosedWhy, Complaint, Limit, Relation, Severity } from './domain/complaint.ts';
import { ProfileId } from './domain/profiles.ts';
import { LetterView, letterRoutes } from './letter-routes.ts';
import { complaintSettingsRoutes } from './settings-routes.ts';

const lead = { roles: ['lead'] } as const;
const params = z.object({ complaintId: ComplaintId });
const Person = OneLine(128);

const NewComplaint = z.strictObject({
  team: TeamId,
  kind: ComplaintKind,
  words: PlainText(4000),
  outcomeWanted: PlainText(1000).optional(),
  severity: Severity,
  safety: z.boolean().describe('Whether somebody may come to harm by what is complained about.'),
  receivedAt: InstantText.optional().describe(
    'When it reached us, if that was before now; its clock starts then.',
  ),
  contactId: ContactId.optional().describe(
    'The contact that it came by: intake has the address to answer to.',
  ),
  incidentId: IncidentId.optional(),
  follows: ComplaintId.optional(),
  profile: ProfileId.optional(),
  relation: Relation.default('unknown'),
  concerns: z.array(Person).max(20).default([]).describe('Users whom it is about: none of them handles it.'),
});

/** Only what is named changes. */
const ComplaintPatch = z
  .strictObject({
    severity: Severity,
    safety: z.boolean(),
    kind: ComplaintKind,
    profile: ProfileId,
    incidentId: IncidentId,
    relation: Relation,
    concerns: z.array(Person).max(20),
    words: PlainText(4000),
    outcomeWanted: PlainText(1000),
  })
  .partial();

const Because = PlainText(1000);

export const LimitView = Limit.extend({
  state: z.enum(['open', 'late', 'met', 'met-late']),
  /** How its last day was counted, a sentence each. */
  explained: z.array(z.string()),
});

export const ComplaintView = Complaint.omit({ limits: true, said: true }).extend({
  reference: z.string(),
  limits: z.array(LimitView),
  /** What has to be seen to, in whole sentences, the most urgent first. */
  attention: z.array(z.string()),
  /** Where somebody may go who is not content, and from when on. */
  independent: z.object({ body: z.string(), from: Day.optional() }).optional(),
});

/** What the incident that it is about is like now, as monitoring says it. */
const IncidentNote = z.object({
  incidentId: IncidentId,
  known: z.enum(['yes', 'no', 'unasked']),
  reference: z.string().optional(),
  status: z.string().optional(),
  /** What whoever handles the complaint has to know of it: a duplicate, erased, an exercise, unknown. */
  notes: z.array(z.string()),
});

const WholeComplaint = z.object({
  complaint: ComplaintView,
  incident: IncidentNote.optional(),
  words: z.string().optional(),
  outcomeWanted: z.string().optional(),
  letters: z.array(LetterView.extend({ version: z.int() })),
});

const changed = { 200: ComplaintView };

export const complaintRoutes = {
  logComplaint: {
    method: 'POST',
    path: '/v1/complaints',
    auth: lead,
    summary: 'Log a query or complaint, about an incident or about none. Its clock starts at its receipt.',
    body: NewComplaint,
    replies: { 201: ComplaintView },
  },
  listComplaints: {
    method: 'GET',
    path: '/v1/complaints',
    auth: lead,
    summary:
      'The due list of a team: open queries and complaints, what is due first at the top; or its closed ones.',
    query: z.object({
      team: TeamId,
      state: z.enum(['open', 'closed']).default('open'),
      contactId: ContactId.optional().describe('Only the one that this contact brought, open or closed.'),
      history: HistoryMark,
      ...paging(15),
    }),
    replies: { 200: pageOf(ComplaintView) },
  },
  readComplaint: {
    method: 'GET',
    path: '/v1/complaints/{complaintId}',
    auth: lead,
    summary: 'One query or complaint with its words, its letters, and how each of its limits was counted.',
    params,
    replies: { 200: WholeComplaint },
  },
  assessComplaint: {
    method: 'PATCH',
    path: '/v1/complaints/{complaintId}',
    auth: lead,
    summary: 'Say how serious it is and whether safety is at stake, or correct what was logged.',
    params,
    body: ComplaintPatch,
    replies: changed,
  },
  investigateComplaint: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/investigation',
    auth: lead,
    summary: 'Say who looks into it: you, unless somebody else is named.',
    params,
    body: z.strictObject({ handler: Person.optional() }),
    replies: changed,
  },
  extendComplaint: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/extension',
    auth: lead,
    summary:
      'Ask for more time for the answer, within what its rule allows. It counts once the holding letter is sent.',
    params,
    body: z.strictObject({ count: z.int().min(1).max(60), because: Because }),
    replies: changed,
  },
  pauseComplaint: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/pause',
    auth: lead,
    summary:
      'Let the clock of its answer stand still, where its rule allows that, with a reason that the evidence pack shows.',
    params,
    body: z.strictObject({ because: Because }),
    replies: changed,
  },
  resumeComplaint: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/resumption',
    auth: lead,
    summary: 'Let the clock go on: the last day moves by the days that it stood still.',
    params,
    body: z.strictObject({}),
    replies: changed,
  },
  recordFinding: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/finding',
    auth: lead,
    summary: 'Say what was found, what is done about it, and what was learnt.',
    params,
    ifMatch: true,
    body: z.strictObject({
      finding: Finding,
      because: PlainText(4000),
      remedy: PlainText(2000).optional(),
      lesson: PlainText(2000).optional(),
      lessonFor: Person.optional().describe(
        'A user to whom support is proposed from it; without, it is a lesson of the team.',
      ),
    }),
    replies: changed,
  },
  openSecondStage: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/second-stage',
    auth: lead,
    summary: 'Have an answered complaint looked at again by somebody who has not worked on it.',
    params,
    body: z.strictObject({ because: Because, handler: Person.optional() }),
    replies: changed,
  },
  closeComplaint: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/closing',
    auth: lead,
    summary: 'Close it, once it was answered or withdrawn.',
    params,
    body: z.strictObject({ why: ClosedWhy.exclude(['deadlock']), because: Because }),
    replies: changed,
  },
  readEvidencePack: {
    method: 'GET',
    path: '/v1/complaints/{complaintId}/evidence-pack',
    auth: { roles: ['agent', 'dispatcher', 'lead'] },
    summary:
      'The complaint and its incident as one HTML document for outside, without anything of the inside; for leads of its team and who handles it. That it was made is recorded.',
    params,
    replies: {
      200: { description: 'The pack. It says what it leaves out.', contentType: 'text/html' },
    },
  },
  ...letterRoutes,
  ...complaintSettingsRoutes,
} as const satisfies Routes;
