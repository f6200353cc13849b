import { createHash } from 'node:crypto';
import type { IncidentId } from '@muster/core';
import type { Change, Loaded } from '@muster/store';
import { recordOpened, type OpenAlarm, type OpenAlarms } from './domain/open-alarms.ts';
import type { AlarmKey } from '../sources/domain/repeats.ts';
import type { ReportedIncident } from './domain/reported-incident.ts';
import type { IncidentStores } from './store.ts';

/** The alarms of one key as they were read, and the incident that one of them became. */
export interface FoundAlarm {
  readonly key: AlarmKey;
  readonly alarms: Loaded<OpenAlarms>;
  readonly incident: (Loaded<ReportedIncident> & { readonly state: ReportedIncident }) | undefined;
}

/** The key as it is stored: a hash, since what a source sends may be long or be about people. */
export const hashedKey = (key: AlarmKey | undefined): AlarmKey | undefined =>
  key && { ...key, id: createHash('sha256').update(key.id).digest('base64url') };

/** Reads what the alarm of a key became. `choose` names the one that is meant among those under the key. */
export const findAlarm = async (
  { openAlarms, incidents }: IncidentStores,
  key: AlarmKey | undefined,
  choose: (alarms: OpenAlarms, key: AlarmKey) => OpenAlarm | undefined,
): Promise<FoundAlarm | undefined> => {
  if (key === undefined) return undefined;
  const alarms = await openAlarms.load(key.id);
  const chosen = alarms.state && choose(alarms.state, key);
  const incident = chosen && (await incidents.load(chosen.incidentId));
  return { key, alarms, incident: incident?.state && { ...incident, state: incident.state } };
};

/** Records the incident that an alarm becomes: of several at once, only one can save this. */
export const recordAlarm = (
  { openAlarms }: Pick<IncidentStores, 'openAlarms'>,
  found: FoundAlarm | undefined,
  opened: { readonly incidentId: IncidentId } & Omit<OpenAlarm, 'type' | 'incidentId'>,
): Change[] =>
  found
    ? [
        openAlarms.change(
          found.alarms,
          recordOpened(found.alarms.state, { ...opened, type: found.key.type }),
          {
            remembers: false,
          },
        ),
      ]
    : [];
