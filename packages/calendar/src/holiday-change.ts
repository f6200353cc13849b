import * as z from 'zod';
import { OneLine } from '@muster/core';
import { Day } from './day.ts';
import { HolidayNation } from './nation.ts';

/** A bank holiday that the rules do not give, or one of theirs that is none in its year; by whom that was said. */
export const HolidayChange = z.strictObject({
  nation: HolidayNation,
  day: Day,
  name: OneLine(80),
  change: z.enum(['added', 'removed']),
  source: OneLine(200),
});
export type HolidayChange = z.infer<typeof HolidayChange>;
