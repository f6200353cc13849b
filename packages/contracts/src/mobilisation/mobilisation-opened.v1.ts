import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { IncidentId, Slug, Instant } from '@muster/core';
import { Priority } from '../vocabulary.ts';

/** Dispatch has the verdict. Triage stops checking for it. */
export const MobilisationOpened = defineEvent({
  source: 'dispatch',
  name: 'MobilisationOpened',
  version: 1,
  summary: 'Dispatch has taken an assessed incident and knows whom it needs.',
  data: z.object({
    incidentId: IncidentId,
    priority: Priority,
    needed: z.array(z.object({ role: Slug, count: z.int().min(1) })).min(1),
    autoDispatch: z.boolean(),
    openedAt: Instant,
  }),
  examples: [
    {
      incidentId: sample.incidentId,
      priority: 'P1',
      needed: [{ role: 'first-engineer', count: 1 }],
      autoDispatch: false,
      openedAt: sample.at('09:17:41'),
    },
  ],
});
