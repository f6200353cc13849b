import * as z from 'zod';
import { LetterPurpose } from '@muster/contracts';
import { ComplaintId, LetterId, OneLine, PlainText } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import { Letter } from './domain/letter.ts';

const lead = { roles: ['lead'] } as const;
const params = z.object({ complaintId: ComplaintId });
const letterParams = z.object({ complaintId: ComplaintId, letterId: LetterId });

export const LetterView = Letter.extend({ faults: z.array(z.string()) });

export const letterRoutes = {
  draftLetter: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/letters',
    auth: lead,
    summary: 'Draft a letter from its template, with what is known filled in.',
    params,
    body: z.strictObject({
      purpose: LetterPurpose,
      enclosePack: z
        .boolean()
        .optional()
        .describe(
          'Whether the evidence pack goes with it: attached to its mail, or printed where it is posted.',
        ),
    }),
    replies: { 201: LetterView },
  },
  readLetter: {
    method: 'GET',
    path: '/v1/complaints/{complaintId}/letters/{letterId}',
    auth: lead,
    summary: 'One letter, and what stops it while it is a draft.',
    params: letterParams,
    replies: { 200: LetterView },
  },
  changeLetter: {
    method: 'PATCH',
    path: '/v1/complaints/{complaintId}/letters/{letterId}',
    auth: lead,
    summary: 'Change a draft. Its faults say what stops it from being sent.',
    params: letterParams,
    body: z.strictObject({ subject: OneLine(200), text: PlainText(20_000) }).partial(),
    replies: { 200: LetterView },
  },
  sendLetter: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/letters/{letterId}/sending',
    auth: lead,
    summary: 'Release a letter: by e-mail where the contact left an address, else to be posted.',
    params: letterParams,
    ifMatch: true,
    body: z.strictObject({}),
    replies: { 200: LetterView },
  },
  recordPosting: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/letters/{letterId}/posting',
    auth: lead,
    summary: 'Note that a letter was posted.',
    params: letterParams,
    body: z.strictObject({}),
    replies: { 200: LetterView },
  },
} as const satisfies Routes;
