import { Actor, Instant, numberInText, ProcedureId, Slug } from '@muster/core';
import { Finding, Procedure } from '@muster/procedures';
import { WrittenProcedure } from '@muster/procedures/written';
import { pageOf, paging, type Routes } from '@muster/runtime/http/routes';
import * as z from 'zod';
import { VersionInForce } from './domain/procedure-record.ts';

export const ProcedureItem = z.object({
  procedureId: ProcedureId,
  title: z.string(),
  incidentTypes: z.array(Slug),
  revision: z.int(),
  savedAt: Instant,
  savedBy: Actor,
  inForce: VersionInForce.optional(),
  /** True when the newest draft is not the version in force. */
  unpublished: z.boolean(),
});
export type ProcedureItem = z.infer<typeof ProcedureItem>;

/** A procedure's newest draft and what the checker says of it. */
export const ProcedureView = ProcedureItem.extend({ document: Procedure, findings: z.array(Finding) });
export type ProcedureView = z.infer<typeof ProcedureView>;

export const VersionView = z.object({
  procedureId: ProcedureId,
  version: z.int(),
  publishedAt: Instant,
  publishedBy: Actor,
  document: Procedure,
});
export type VersionView = z.infer<typeof VersionView>;

export const PublicationView = z.object({
  procedureId: ProcedureId,
  version: z.int(),
  incidentTypes: z.array(Slug),
  publishedAt: Instant,
});
export type PublicationView = z.infer<typeof PublicationView>;

const agent = { roles: ['agent'] } as const;
const lead = { roles: ['lead'] } as const;
const procedure = z.object({ procedureId: ProcedureId });

/** The procedures that assessments follow. */
export const procedureRoutes = {
  createProcedure: {
    method: 'POST',
    path: '/v1/procedures',
    auth: lead,
    summary: 'Keep a document in the procedure language as the first draft of a new procedure.',
    body: WrittenProcedure,
    replies: { 201: ProcedureView },
  },
  listProcedures: {
    method: 'GET',
    path: '/v1/procedures',
    auth: { roles: ['agent', 'admin'] },
    summary: 'All procedures, with the version in force of each.',
    query: z.object(paging(50)),
    replies: { 200: pageOf(ProcedureItem) },
  },
  readProcedure: {
    method: 'GET',
    path: '/v1/procedures/{procedureId}',
    auth: agent,
    summary: "A procedure's newest draft and what the checker finds in it.",
    params: procedure,
    replies: { 200: ProcedureView },
  },
  saveProcedure: {
    method: 'PUT',
    path: '/v1/procedures/{procedureId}',
    auth: lead,
    summary: 'Keep a document as the newest draft. If-Match names the draft it replaces.',
    params: procedure,
    ifMatch: true,
    body: WrittenProcedure,
    replies: { 200: ProcedureView },
  },
  publishProcedure: {
    method: 'POST',
    path: '/v1/procedures/{procedureId}/publication',
    auth: lead,
    summary: 'Check the newest draft, run its test cases and bring it into force as the next version.',
    params: procedure,
    body: z.strictObject({}),
    replies: { 201: PublicationView },
  },
  readVersion: {
    method: 'GET',
    path: '/v1/procedures/{procedureId}/versions/{version}',
    auth: agent,
    summary: 'A published version, exactly as it was published.',
    params: procedure.extend({ version: numberInText().int().min(1) }),
    replies: { 200: VersionView },
  },
} as const satisfies Routes;
