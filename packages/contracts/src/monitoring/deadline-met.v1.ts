import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleDeadline } from '../examples.ts';
import { Instant } from '@muster/core';
import { deadlineFields } from './deadline.ts';

/** A promise was kept. May follow a miss whose answer turned out to be in time. */
export const DeadlineMet = defineEvent({
  source: 'monitoring',
  name: 'DeadlineMet',
  version: 1,
  historyOnly: true,
  summary: 'A deadline was met.',
  data: z.object({ ...deadlineFields, metAt: Instant }),
  examples: [{ ...sampleDeadline, metAt: sample.at('09:18:40') }],
});
