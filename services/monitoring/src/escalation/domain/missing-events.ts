import type { Instant } from '@muster/core';
import { sourceOf, type IncidentEvent } from '../../record/domain/incident-event.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';

/** Events of one aggregate that must exist, since later ones of it have come. */
export interface MissingEvents {
  readonly what: string;
  readonly kind: string;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly since: Instant;
}

const SUBJECTS: Readonly<Record<string, string>> = {
  INCIDENT: 'the report',
  ASSESSMENT: 'the assessment',
  MOBILISATION: 'the response',
  NOTIFICATION: 'a message',
};

const subjectOf = (record: IncidentRecord, [event]: readonly IncidentEvent[]): string => {
  if (event === undefined) return 'the incident';
  if ('resource' in event.data && 'assignmentId' in event.data) {
    const { assignmentId, resource } = event.data;
    const title = record.assignments.find((one) => one.assignmentId === assignmentId)?.roleTitle;
    return `the part of ${resource.name}${title === undefined ? '' : ` (${title})`}`;
  }
  return SUBJECTS[event.metadata.aggregate.kind] ?? event.metadata.aggregate.kind;
};

export const sequenceGaps = (record: IncidentRecord) => {
  const { folded, parked } = record;
  const next = Map.groupBy(parked, sourceOf);
  return [...next].map(([source, events]) => {
    const from = (folded[source] ?? 0) + 1;
    const to = Math.min(...events.map(({ metadata }) => metadata.sequence)) - 1;
    const count = to - from + 1;
    const what = `${count === 1 ? 'one update' : `${count} updates`} on ${subjectOf(record, events)}`;
    return { key: source, what, from, to };
  });
};

const missingResponse = ({ incidentId, verdict, mobilisation, awaited }: IncidentRecord): MissingEvents[] =>
  verdict?.respond && !mobilisation
    ? [
        {
          what: 'the response to the verdict',
          ...{ kind: 'MOBILISATION', id: incidentId, from: 1, to: 1 },
          since: awaited?.['response']?.since ?? verdict.at,
        },
      ]
    : [];

/** Events of other services that the record is known to lack, in words, and since when. */
export const missingEvents = (record: IncidentRecord, now: Instant): readonly MissingEvents[] => {
  const found = sequenceGaps(record).map(({ key, what, from, to }) => {
    const [kind = '', ...id] = key.split('#');
    return {
      what,
      ...{ kind, id: id.join('#'), from, to },
      since: record.awaited?.[key]?.since ?? now,
    };
  });
  return found.some(({ kind }) => kind === 'MOBILISATION') ? found : [...missingResponse(record), ...found];
};
