import { inLocalTime } from '@muster/core';
import type { ConformanceView, DeviationView, IncidentView, TimelineLine } from './views.ts';

/** A line as people read it: moments in its words by the clock of the zone. A note stays as its writer wrote it. */
export const lineInZone = (line: TimelineLine, zone: string): TimelineLine =>
  line.kind === 'Note' ? line : { ...line, what: inLocalTime(line.what, zone) };

const deviationInZone = (deviation: DeviationView, zone: string): DeviationView => ({
  ...deviation,
  explained: inLocalTime(deviation.explained, zone),
});

export const conformanceInZone = (view: ConformanceView, zone: string): ConformanceView => ({
  ...view,
  deviations: view.deviations.map((one) => deviationInZone(one, zone)),
});

/** An incident as people read it: moments in sentences by the clock of the zone, fields that hold one as they are. */
export const incidentInZone = (view: IncidentView, zone: string): IncidentView => ({
  ...view,
  deviations: view.deviations.map((one) => deviationInZone(one, zone)),
  shortfalls: view.shortfalls.map((one) => ({ ...one, reason: inLocalTime(one.reason, zone) })),
  people: view.people.map((person) =>
    person.endReason === undefined ? person : { ...person, endReason: inLocalTime(person.endReason, zone) },
  ),
});
