import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { sampleDeadline } from '../examples.ts';
import { deadlineFields } from './deadline.ts';

/** Of histories that were stored before DeadlinesSettled: a promise has a time that somebody watches. */
export const DeadlineArmed = defineEvent({
  source: 'monitoring',
  name: 'DeadlineArmed',
  version: 1,
  historyOnly: true,
  summary: 'A deadline is being watched.',
  data: z.object(deadlineFields),
  examples: [sampleDeadline],
});
