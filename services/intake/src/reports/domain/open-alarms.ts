import * as z from 'zod';
import { IncidentId, Instant, decided, type Decided } from '@muster/core';
import type { AlarmKey } from '../../sources/domain/repeats.ts';

const OpenAlarm = z.object({
  type: z.string(),
  incidentId: IncidentId,
  since: Instant,
});
export type OpenAlarm = z.infer<typeof OpenAlarm>;

/** The incidents of the alarms with one key, newest first. The incident itself says whether it is open. */
export const OpenAlarms = z.object({ alarms: z.array(OpenAlarm) });
export type OpenAlarms = z.infer<typeof OpenAlarms>;

const MOST_KEPT = 20;

/** Records the incident that an alarm became, in the place of the one before it. */
export const recordOpened = (before: OpenAlarms = { alarms: [] }, opened: OpenAlarm): Decided<OpenAlarms> => {
  const others = before.alarms.filter(({ type }) => type !== opened.type);
  return decided({ alarms: [opened, ...others].slice(0, MOST_KEPT) }, []);
};

/** The alarm that an event is the repetition of. */
export const sameAlarm = ({ alarms }: OpenAlarms, { type }: AlarmKey): OpenAlarm | undefined =>
  alarms.find((one) => one.type === type);

/** The alarm that an event says is over: the one whose type its own begins with, else the newest under the key. */
export const clearedAlarm = ({ alarms }: OpenAlarms, { type }: AlarmKey): OpenAlarm | undefined =>
  alarms.find((one) => one.type !== '' && type.startsWith(one.type)) ?? alarms[0];
