import { createHash } from 'node:crypto';
import type { IncidentId } from '@muster/core';
import type { Change, Loaded } from '@muster/store';
import type { Stores } from '../deps.ts';
import { alarmOpened, type OpenAlarm, type OpenAlarms } from '../domain/open-alarms.ts';
import type { AlarmKey } from '../domain/repeats.ts';
import type { Report } from '../domain/report.ts';

/** The alarms of one key as they were read, and the report of the incident that one of them became. */
export interface FoundAlarm {
  readonly key: AlarmKey;
  readonly alarms: Loaded<OpenAlarms>;
  readonly report: (Loaded<Report> & { readonly state: Report }) | undefined;
}

/** The key as it is stored: a hash, since what a source sends may be long or tell of people. */
export const storedKey = (key: AlarmKey | undefined): AlarmKey | undefined =>
  key && { ...key, id: createHash('sha256').update(key.id).digest('base64url') };

/** Reads what the alarm of a key became. `choose` names the one that is meant among those under the key. */
export const findAlarm = async (
  { openAlarms, reports }: Pick<Stores, 'openAlarms' | 'reports'>,
  key: AlarmKey | undefined,
  choose: (alarms: OpenAlarms, key: AlarmKey) => OpenAlarm | undefined,
): Promise<FoundAlarm | undefined> => {
  if (key === undefined) return undefined;
  const alarms = await openAlarms.load(key.id);
  const chosen = alarms.state && choose(alarms.state, key);
  const report = chosen && (await reports.load(chosen.incidentId));
  return { key, alarms, report: report?.state && { ...report, state: report.state } };
};

/** Notes the incident that an alarm becomes: of several at once, only one can save this. */
export const noteAlarm = (
  { openAlarms }: Pick<Stores, 'openAlarms'>,
  found: FoundAlarm | undefined,
  opened: { readonly incidentId: IncidentId } & Omit<OpenAlarm, 'type' | 'incidentId'>,
): Change[] =>
  found
    ? [
        openAlarms.change(
          found.alarms,
          alarmOpened(found.alarms.state, { ...opened, type: found.key.type }),
          {
            remembers: false,
          },
        ),
      ]
    : [];
