import * as z from 'zod';
import { IncidentFacts } from '@muster/contracts';
import { ContactId, IncidentId, OneLine, PlainText, Reference, Slug } from '@muster/core';
import type { Routes } from '@muster/runtime/http/routes';
import { NewPlace } from './domain/new-place.ts';
import { SceneTold } from './domain/scene-told.ts';
import { ReportedWords } from './views.ts';

const NewIncident = z.strictObject({
  incidentType: Slug,
  place: NewPlace,
  summary: PlainText(2000),
  hazards: z.array(OneLine(200)).max(20).default([]),
  ...SceneTold.shape,
  separateBecause: PlainText(1000).optional(),
});

const LinkToIncident = z.strictObject({
  incidentId: IncidentId,
  summary: PlainText(2000).optional(),
});

const NewCorrection = z.strictObject({
  summary: PlainText(2000).optional(),
  place: z.strictObject({ text: OneLine(500) }).optional(),
  ...SceneTold.shape,
  because: PlainText(500),
});

const Reported = z.object({ incidentId: IncidentId, reference: Reference });
const Corrected = z.object({ incidentId: IncidentId, incident: IncidentFacts });

export const reportRoutes = {
  reportIncident: {
    method: 'POST',
    path: '/v1/contacts/{contactId}/incident',
    auth: { roles: ['agent'] },
    summary:
      'Report an incident from a contact, one per contact, or link it to one. 409 names the one that there is, or that its source has open for the same alarm.',
    params: z.object({ contactId: ContactId }),
    body: z.union([NewIncident, LinkToIncident]),
    replies: { 200: Reported, 201: Reported },
  },
  readReportedWords: {
    method: 'GET',
    path: '/v1/incidents/{incidentId}/correction',
    auth: { roles: ['lead'] },
    summary:
      'What the incident says in words that can be corrected, as it stands; its version counts the corrections.',
    params: z.object({ incidentId: IncidentId }),
    replies: { 200: ReportedWords },
  },
  correctIncident: {
    method: 'POST',
    path: '/v1/incidents/{incidentId}/correction',
    auth: { roles: ['lead'] },
    summary:
      'Correct what the incident says in words (summary, place, access, casualties, emergency services), with a reason, for whoever reads them from then on; whoever was briefed before gets a short note with the new words. The record says who corrected what.',
    params: z.object({ incidentId: IncidentId }),
    ifMatch: true,
    body: NewCorrection,
    replies: { 200: Corrected },
  },
} as const satisfies Routes;
