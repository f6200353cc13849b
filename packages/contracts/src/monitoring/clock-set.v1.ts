import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample } from '../examples.ts';
import { IncidentId, WholeSecond } from '@muster/core';

/** An incident needs a clock, or an earlier one than it has. A rule starts the clock's state machine from this. */
export const ClockSet = defineEvent({
  source: 'monitoring',
  name: 'ClockSet',
  version: 1,
  startsClock: true,
  summary: 'A clock is to wake monitoring for an incident at a whole second.',
  data: z.object({
    incidentId: IncidentId,
    /** Counts the incident's clocks from 1: a newer clock makes an older one stop at its wake-up. */
    clock: z.int().min(1),
    wakeAt: WholeSecond,
  }),
  examples: [{ incidentId: sample.incidentId, clock: 1, wakeAt: '2026-01-05T09:20:02Z' }],
});
