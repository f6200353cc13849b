import { Instant, Slug } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { REASON_LENGTH } from '../assignments/domain/assignment.ts';

/** Forms of the responder's page; the same fields are taken as JSON. */
export const AnswerForm = z.strictObject({
  answer: z.enum(['accept', 'decline']),
  reason: z.string().max(REASON_LENGTH).optional(),
});

export const UnderstandingForm = z.strictObject({
  confirmed: z.array(Slug).describe('Every responsibility and action.'),
});

export const StatusForm = z.strictObject({ status: z.enum(['en-route', 'on-scene', 'clear']) });

export const ActionForm = z.strictObject({
  result: z.enum(['done', 'not-possible']),
  reason: z.string().max(REASON_LENGTH).optional(),
});

export const ChangesForm = z.strictObject({
  until: Instant.describe('The time of the newest change that was shown.'),
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

export const responderRoutes = {
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
  reopenChanges: {
    ...reloaded,
    path: '/r/{token}/changes',
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
  confirmChanges: {
    method: 'POST',
    path: '/r/{token}/changes',
    auth: 'responder-token',
    summary: 'Say that what was corrected of the brief has been read.',
    params: token,
    form: ChangesForm,
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
} as const satisfies Routes;
