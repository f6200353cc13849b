import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { AssignmentId, IncidentId, Instant } from '@muster/core';
import { CorrectedField } from '../incident/incident-facts.ts';

/** People hold a place and were briefed in words that have been corrected since. Dispatch alone acts on it: it sends them a note. */
export const BriefChanged = defineEvent({
  source: 'dispatch',
  name: 'BriefChanged',
  version: 1,
  summary: 'The words in which people were briefed were corrected; the notifier tells them what is new.',
  data: z.object({
    incidentId: IncidentId,
    fields: z.array(CorrectedField).min(1),
    /** Who held a place then. */
    assignmentIds: z.array(AssignmentId).min(1),
    changedAt: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      fields: ['place.text'],
      assignmentIds: [sample.assignmentId],
      changedAt: sample.at('09:40:00'),
    },
  ],
});
