import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { ProcedureId, Slug, Instant } from '@muster/core';

/** A procedure version came into force. Monitoring keeps its document to judge conformance from its own copy. */
export const ProcedurePublished = defineEvent({
  source: 'triage',
  name: 'ProcedurePublished',
  version: 1,
  summary: 'A procedure version came into force for its incident types; it never changes after.',
  data: z.object({
    procedureId: ProcedureId,
    version: z.int().min(1),
    title: z.string().min(1),
    incidentTypes: z.array(Slug).min(1),
    publishedAt: Instant,
    /** The document in the procedure language; `packages/procedures` has its schema. */
    document: z.record(z.string(), z.json()),
  }),
  examples: [
    {
      procedureId: sample.procedureId,
      version: 1,
      title: 'Smell of gas',
      incidentTypes: ['smell-of-gas'],
      publishedAt: sample.at('08:00:00'),
      document: { title: 'Smell of gas' },
    },
  ],
});
