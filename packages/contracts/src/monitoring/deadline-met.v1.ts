import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sample, sampleDeadline } from '../examples.ts';
import { Instant } from '@muster/core';
import { deadlineFields } from './deadline.ts';

/** Of histories that were stored before DeadlinesSettled: a promise was kept. */
export const DeadlineMet = defineEvent({
  source: 'monitoring',
  name: 'DeadlineMet',
  version: 1,
  historyOnly: true,
  summary: 'A deadline was met.',
  data: z.object({ ...deadlineFields, metAt: Instant }),
  examples: [{ ...sampleDeadline, metAt: sample.at('09:18:40') }],
});
