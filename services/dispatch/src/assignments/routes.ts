import { HowKnown, ResourceRef } from '@muster/contracts';
import { InstantText, PlainText, Slug, ResourceId, AssignmentId, IncidentId } from '@muster/core';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { Assignment, REASON_LENGTH } from './domain/assignment.ts';

const Reason = PlainText(REASON_LENGTH);
const howKnown = HowKnown.default('supervisor').describe('How the control room knows it.');

const happenedAt = InstantText.optional().describe(
  'When it happened; now if absent, or the end of an assignment that is over.',
);

/** A reason is required for a person whom the latest recommendation did not pick for the role. */
export const PickedPerson = z.strictObject({ role: Slug, resourceId: ResourceId, reason: Reason.optional() });

export const Picks = z.strictObject({ picks: z.array(PickedPerson).min(1).max(20) });

/** The result of each pick, in the order given. */
export const PickResult = z.discriminatedUnion('result', [
  z.object({ result: z.literal('offered'), role: Slug, resource: ResourceRef, assignmentId: AssignmentId }),
  z.object({
    result: z.literal('refused'),
    role: Slug,
    resourceId: ResourceId,
    rule: z.string(),
    because: z.string(),
  }),
]);

export const Offered = z.object({ assignments: z.array(Assignment), results: z.array(PickResult) });

/** What the control room learnt about an assignment, by radio or telephone. */
export const StatusCommand = z.discriminatedUnion('status', [
  z.strictObject({ status: z.enum(['accepted', 'clear']), howKnown }),
  z.strictObject({ status: z.enum(['en-route', 'on-scene']), at: happenedAt, howKnown }),
  z.strictObject({ status: z.literal('understood'), confirmed: z.array(Slug).min(1).max(40), howKnown }),
  z.strictObject({ status: z.literal('declined'), reason: Reason.optional(), howKnown }),
  z.strictObject({ status: z.literal('released'), reason: Reason, howKnown }),
]);
export type StatusCommand = z.infer<typeof StatusCommand>;

export const ActionCommand = z.strictObject({
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('done') }),
    z.strictObject({ kind: z.literal('not-possible'), reason: Reason }),
  ]),
  at: happenedAt,
  howKnown,
});

const incident = z.object({ incidentId: IncidentId });
const assignment = z.object({ assignmentId: AssignmentId });
const dispatcher = { roles: ['dispatcher'] } as const;
const agent = { roles: ['agent'] } as const;
const page = paging(50);

export const assignmentRoutes = {
  createAssignments: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/assignments',
    auth: dispatcher,
    summary: 'Reserve the picked people and ask them to come; 409 when none of them could be reserved.',
    params: incident,
    body: Picks,
    replies: { 201: Offered },
  },
  listAssignments: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/assignments',
    auth: agent,
    summary: 'Every assignment of an incident, oldest first, the ended ones too.',
    params: incident,
    query: z.object(page),
    replies: { 200: pageOf(Assignment) },
  },
  readAssignment: {
    method: 'GET',
    path: '/v1/assignments/{assignmentId}',
    auth: agent,
    summary: "One person's part in an incident, with what was confirmed and done.",
    params: assignment,
    replies: { 200: Assignment },
  },
  reportAssignmentStatus: {
    method: 'POST',
    path: '/v1/assignments/{assignmentId}/status',
    auth: dispatcher,
    summary: 'Record what a person told the control room, also when their part is over, or release them.',
    params: assignment,
    body: StatusCommand,
    replies: { 200: Assignment },
  },
  requestBrief: {
    method: 'POST',
    path: '/v1/assignments/{assignmentId}/brief',
    auth: dispatcher,
    summary:
      'Send the brief again to somebody who is to go, to the address they have now; 409 when they are not.',
    params: assignment,
    body: z.strictObject({}),
    replies: { 202: Assignment },
  },
  recordActionResult: {
    method: 'POST',
    path: '/v1/assignments/{assignmentId}/actions/{actionId}',
    auth: dispatcher,
    summary: 'Record that an action was done, or was not possible and why, as told to the control room.',
    params: z.object({ assignmentId: AssignmentId, actionId: Slug }),
    body: ActionCommand,
    replies: { 200: Assignment },
  },
} as const satisfies Routes;
