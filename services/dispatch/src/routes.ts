import * as z from 'zod';
import { OrganisationNames, ResourceStatus } from '@muster/contracts';
import { AssignmentId, IncidentId, ResourceId, Slug, TeamId } from '@muster/core';
import { defineRoutes, pageOf, paging } from '@muster/runtime/http/routes';
import { Assignment } from './domain/assignment.ts';
import { AutoDispatchPolicy, AutoDispatchRule } from './domain/policy.ts';
import { Recommendation } from './domain/recommendation.ts';
import {
  ActionCommand,
  ActionForm,
  AnswerForm,
  Contacts,
  ContactsView,
  MobilisationView,
  Names,
  NewResource,
  Offered,
  Picks,
  ResourcePatch,
  ResourceView,
  StatusCommand,
  StatusForm,
  UnderstandingForm,
} from './shapes.ts';

const dispatcher = { roles: ['dispatcher'] } as const;
const admin = { roles: ['admin'] } as const;
const staff = { roles: ['dispatcher', 'admin'] } as const;
const agent = { roles: ['agent'] } as const;

const incident = z.object({ incidentId: IncidentId });
const assignment = z.object({ assignmentId: AssignmentId });
const resource = z.object({ resourceId: ResourceId });

const AutoDispatchBody = z.strictObject({ rules: z.array(AutoDispatchRule.strict()).max(20) });

const page = paging(50);

/** Dispatch's API: who responds to an incident, and the people and policies behind it. */
export const api = defineRoutes('dispatch', 'api', {
  makeRecommendation: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/recommendation',
    auth: dispatcher,
    summary:
      'Recommend people for the open places of an incident, with a reason for everybody, and store it.',
    params: incident,
    body: z.strictObject({}),
    replies: { 201: Recommendation },
  },
  readRecommendation: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/recommendation',
    auth: agent,
    summary: 'The latest recommendation for an incident; the first is made as the verdict arrives.',
    params: incident,
    replies: { 200: Recommendation },
  },
  readMobilisation: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/mobilisation',
    auth: agent,
    summary: 'The places of the response, who holds each, and who was tried.',
    params: incident,
    replies: { 200: MobilisationView },
  },
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
  createResource: {
    method: 'POST',
    path: '/v1/resources',
    auth: admin,
    summary: 'Add a deployable person.',
    body: NewResource,
    replies: { 201: ResourceView },
  },
  listResources: {
    method: 'GET',
    path: '/v1/resources',
    auth: staff,
    summary: 'Deployable people by team and name.',
    query: z.object({ ...page, team: TeamId.optional(), status: ResourceStatus.optional() }),
    replies: { 200: pageOf(ResourceView) },
  },
  readResource: {
    method: 'GET',
    path: '/v1/resources/{resourceId}',
    auth: staff,
    summary: 'One deployable person; the ETag is what a PATCH needs.',
    params: resource,
    replies: { 200: ResourceView },
  },
  removeResource: {
    method: 'DELETE',
    path: '/v1/resources/{resourceId}',
    auth: admin,
    summary: 'Remove a person who leaves: name, address and position go, the record of past incidents stays.',
    params: resource,
    replies: { 204: { description: 'Nobody is asked under this id any more.' } },
  },
  changeResource: {
    method: 'PATCH',
    path: '/v1/resources/{resourceId}',
    auth: staff,
    summary: 'Change what is named; If-Match is required. Dispatchers may change status and position only.',
    params: resource,
    body: ResourcePatch,
    replies: { 200: ResourceView },
  },
  readAutoDispatchPolicy: {
    method: 'GET',
    path: '/v1/policies/auto-dispatch',
    auth: { roles: ['lead', 'admin'] },
    summary: 'Which incidents are dispatched without a dispatcher.',
    replies: { 200: AutoDispatchPolicy },
  },
  setAutoDispatchPolicy: {
    method: 'PUT',
    path: '/v1/policies/auto-dispatch',
    auth: { roles: ['lead', 'admin'] },
    summary: 'Say which incidents are dispatched without a dispatcher.',
    body: AutoDispatchBody,
    replies: { 200: AutoDispatchPolicy },
  },
  readContactsPolicy: {
    method: 'GET',
    path: '/v1/policies/contacts',
    auth: { roles: ['lead', 'admin'] },
    summary: 'Who is told of shortfalls and escalations, by team.',
    replies: { 200: ContactsView },
  },
  setContactsPolicy: {
    method: 'PUT',
    path: '/v1/policies/contacts',
    auth: { roles: ['lead', 'admin'] },
    summary: 'Say who is told of shortfalls and escalations, by team.',
    body: Contacts,
    replies: { 200: ContactsView },
  },
  readOrganisation: {
    method: 'GET',
    path: '/v1/organisation',
    auth: { roles: ['agent', 'admin'] },
    summary:
      "The organisation's teams, zones and skills by name; a list without any says nothing of its kind.",
    replies: { 200: OrganisationNames },
  },
  setOrganisation: {
    method: 'PUT',
    path: '/v1/organisation',
    auth: admin,
    summary: 'Set the names of teams, zones and skills; from then on no other is taken.',
    body: Names,
    replies: { 200: OrganisationNames },
  },
});

const token = z.object({ token: z.string().min(1).max(400) });
const html = { contentType: 'text/html; charset=utf-8', description: 'The page that says what stands.' };
const seeOther = { description: 'Done; Location is the page that says so.' };
/** The address of a form that was sent; a browser that reloads it gets the page. */
const reloaded = {
  method: 'GET',
  auth: 'responder-token',
  summary: 'The page again, at the address of a form that was sent.',
  replies: { 200: html, 404: html, 410: html },
  raw: true,
} as const;
const replies = { 200: html, 303: seeOther, 404: html, 409: html, 410: html, 422: html };

/** The responder's pages behind the signed link. GET, HEAD and OPTIONS change nothing: mail filters follow links. */
export const responder = defineRoutes('dispatch', 'responder', {
  openBrief: {
    method: 'GET',
    path: '/r/{token}',
    auth: 'responder-token',
    summary: "The responder's page: the brief, and what can be answered now.",
    params: token,
    replies: { 200: html, 404: html, 410: html },
    raw: true,
  },
  probeBrief: {
    method: 'HEAD',
    path: '/r/{token}',
    auth: 'responder-token',
    summary: 'What GET would answer, without the page.',
    params: token,
    replies: { 200: { description: 'The link works.' } },
    raw: true,
  },
  describeBrief: {
    method: 'OPTIONS',
    path: '/r/{token}',
    auth: 'responder-token',
    summary: 'The methods of the page.',
    params: token,
    replies: { 204: { description: 'See the Allow header.' } },
    raw: true,
  },
  reopenAnswer: {
    ...reloaded,
    path: '/r/{token}/answer',
    params: token,
  },
  reopenUnderstanding: {
    ...reloaded,
    path: '/r/{token}/understanding',
    params: token,
  },
  reopenStatus: {
    ...reloaded,
    path: '/r/{token}/status',
    params: token,
  },
  reopenAction: {
    ...reloaded,
    path: '/r/{token}/actions/{actionId}',
    params: z.object({ token: token.shape.token, actionId: Slug }),
  },
  answerOffer: {
    method: 'POST',
    path: '/r/{token}/answer',
    auth: 'responder-token',
    summary: 'Accept or decline.',
    params: token,
    form: AnswerForm,
    replies,
    raw: true,
  },
  confirmUnderstanding: {
    method: 'POST',
    path: '/r/{token}/understanding',
    auth: 'responder-token',
    summary: 'Confirm every responsibility and every action of the brief.',
    params: token,
    form: UnderstandingForm,
    replies,
    raw: true,
  },
  reportOwnStatus: {
    method: 'POST',
    path: '/r/{token}/status',
    auth: 'responder-token',
    summary: 'Report en route, on scene or clear.',
    params: token,
    form: StatusForm,
    replies,
    raw: true,
  },
  reportOwnAction: {
    method: 'POST',
    path: '/r/{token}/actions/{actionId}',
    auth: 'responder-token',
    summary: 'Report an action done, or not possible and why.',
    params: z.object({ token: token.shape.token, actionId: Slug }),
    form: ActionForm,
    replies,
    raw: true,
  },
});
