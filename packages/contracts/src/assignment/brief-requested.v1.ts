import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleAssignment } from '../examples.ts';
import { AssignmentId, IncidentId, Instant } from '@muster/core';
import { ResourceRef } from '../vocabulary.ts';

/** The control room has the brief sent once more: it did not arrive, or the person has another address. */
export const BriefRequested = defineEvent({
  source: 'dispatch',
  name: 'BriefRequested',
  version: 1,
  summary: 'The control room asked for a brief to be sent again; the notifier sends it.',
  data: z.object({
    incidentId: IncidentId,
    assignmentId: AssignmentId,
    resource: ResourceRef,
    requestedAt: Instant,
  }),
  examples: [{ ...sampleAssignment, requestedAt: sample.at('09:24:30') }],
});
