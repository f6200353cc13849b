import * as z from 'zod';
import { IncidentId, Instant } from '@muster/core';
import { defineEvent } from '../define-event.ts';
import { sample, sampleDeadline } from '../examples.ts';
import { deadlineFields } from './deadline.ts';

const { incidentId: _, ...fields } = deadlineFields;
const { incidentId, ...example } = sampleDeadline;

/** A deadline of the incident that the event is about. */
export const SettledDeadline = z.object(fields);
export type SettledDeadline = z.infer<typeof SettledDeadline>;

/** Promises of one save: those that somebody watches from now on, and those that were kept. A miss is an event of its own. */
export const DeadlinesSettled = defineEvent({
  source: 'monitoring',
  name: 'DeadlinesSettled',
  version: 1,
  historyOnly: true,
  summary: 'Deadlines are being watched, or were met.',
  data: z.object({
    incidentId: IncidentId,
    armed: z.array(SettledDeadline).min(1).optional(),
    /** May follow a miss whose answer turned out to be in time. */
    met: z
      .array(z.object({ ...fields, metAt: Instant }))
      .min(1)
      .optional(),
  }),
  examples: [{ incidentId, armed: [example], met: [{ ...example, metAt: sample.at('09:18:40') }] }],
});
