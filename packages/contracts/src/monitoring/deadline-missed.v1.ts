import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleDeadline } from '../examples.ts';
import { Instant } from '@muster/core';
import { EscalationStep } from '../response-plan.ts';
import { deadlineFields } from './deadline.ts';

/** A promise was broken; the procedure's step follows. Dispatch acts only on an assignment that is still offered. */
export const DeadlineMissed = defineEvent({
  source: 'monitoring',
  name: 'DeadlineMissed',
  version: 1,
  summary: 'A deadline passed unmet, with the step that the procedure names for it.',
  data: z.object({
    ...deadlineFields,
    missedAt: Instant,
    settledBy: z.enum(['clock', 'sweep', 'event']),
    step: EscalationStep.optional(),
  }),
  examples: [
    {
      ...sampleDeadline,
      missedAt: sample.at('09:20:02'),
      settledBy: 'clock',
      step: { do: 'offer-next-resource' },
    },
  ],
});
