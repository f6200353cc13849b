import type { EventRow } from './events.ts';
import { median } from './statistics.ts';

/** The events of an alarm's chain in their order. An event's time is when the Lambda that decided it began to. */
const chain = ['IncidentReported', 'IncidentAssessed', 'AssignmentOffered', 'NotificationSent'] as const;

/** A measured alarm: when it was sent and its mail taken, in milliseconds since 1970. */
export interface Alarm {
  readonly incidentId: string;
  readonly sentAt: number;
  readonly takenAt: number;
}

const incidentOf = ({ data }: EventRow): unknown =>
  typeof data === 'object' && data !== null ? Reflect.get(data, 'incidentId') : undefined;

/** Where the time of the chain goes: the median of each stretch, named by the event at its end. */
export const hopsOf = (alarms: readonly Alarm[], events: readonly EventRow[]): Record<string, number> => {
  const byIncident = Map.groupBy(events, incidentOf);
  const stretches = new Map<string, number[]>();
  for (const { incidentId, sentAt, takenAt } of alarms) {
    let before = sentAt;
    const note = (name: string, at: number) => {
      stretches.set(name, [...(stretches.get(name) ?? []), at - before]);
      before = at;
    };
    for (const name of chain) {
      const found = byIncident.get(incidentId)?.find((event) => event.name === name);
      if (found !== undefined) note(`until ${name}`, Date.parse(found.metadata.occurredAt));
    }
    note('until the mail is taken', takenAt);
  }
  return Object.fromEntries([...stretches].map(([name, all]) => [name, median(all)]));
};
