import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleFacts } from '../examples.ts';
import { ContactId, IncidentId, Reference, Slug, SourceId, Instant } from '@muster/core';
import { ContactChannel } from '../vocabulary.ts';
import { IncidentFacts } from './incident-facts.ts';

/** A contact became an incident. Triage opens the assessment, monitoring the record. */
export const IncidentReported = defineEvent({
  source: 'intake',
  name: 'IncidentReported',
  version: 1,
  summary: 'A contact was reported as an incident, by an agent or by the rule of its source.',
  data: z.object({
    incidentId: IncidentId,
    contactId: ContactId,
    sourceId: SourceId,
    channel: ContactChannel,
    contactReceivedAt: Instant,
    incident: IncidentFacts,
    /** The outcome that a source trusted to state one has stated; triage checks that the procedure allows it. */
    statedOutcome: Slug.optional(),
    /** Reported as one of its own though its source has another one open: which, and why. */
    separateFrom: z
      .object({ incidentId: IncidentId, reference: Reference, because: z.string().min(1).max(1000) })
      .optional(),
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      contactId: sample.contactId,
      sourceId: sample.sourceId,
      channel: 'voice',
      contactReceivedAt: sample.at('09:15:00'),
      incident: sampleFacts,
    },
  ],
});
