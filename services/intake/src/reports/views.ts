import * as z from 'zod';
import { SceneFacts, sceneOf } from '@muster/contracts';
import { IncidentId, Instant } from '@muster/core';
import type { ReportedIncident } from './domain/reported-incident.ts';

/** The words of a report that can be corrected, as they stand, and who corrected them last. */
export const ReportedWords = z.object({
  incidentId: IncidentId,
  summary: z.string(),
  place: z.object({ text: z.string() }),
  ...SceneFacts.shape,
  corrected: z.object({ by: z.string(), at: Instant }).optional(),
});
export type ReportedWords = z.infer<typeof ReportedWords>;

export const wordsView = ({ incidentId, incident, corrected }: ReportedIncident): ReportedWords => ({
  incidentId,
  summary: incident.summary,
  place: { text: incident.place.text },
  ...sceneOf(incident),
  ...(corrected && { corrected: { by: corrected.by.id, at: corrected.at } }),
});
