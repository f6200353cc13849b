import { IncidentEvidence, type KnownIncident } from '@muster/contracts';
import { derivedId } from '@muster/core/new-id';
import { IncidentId } from '@muster/core';

export const incidentId = IncidentId.parse(derivedId('inc', 'complained-about'));

/** What monitoring says of a closed incident, changed. */
export const knownIncident = (changes: Partial<KnownIncident> = {}): IncidentEvidence =>
  IncidentEvidence.parse({
    ...{ known: true, incidentId, exercise: false, reference: '7Q4KX2M', incidentType: 'smell-of-gas' },
    ...{ reportedAt: '2027-01-29T09:15:00.000Z', status: 'closed', validity: 'genuine', priority: 'P1' },
    closed: { at: '2027-01-29T11:00:00.000Z', as: 'founded', corrected: false },
    timeline: [
      {
        at: '2027-01-29T09:15:00.000Z',
        by: 'The control room',
        what: 'The incident was reported by telephone.',
      },
      {
        at: '2027-01-29T10:05:00.000Z',
        by: 'The control room',
        what: 'First engineer: on scene.',
        happenedAt: '2027-01-29T10:00:00.000Z',
      },
    ],
    leftOut: [{ what: 'notes of colleagues', count: 3 }],
    path: [
      { at: '2027-01-29T09:16:00.000Z', question: 'Where can you smell it?', took: 'Meter', left: false },
    ],
    level: 'low',
    departures: [{ grade: 'major', what: 'Arrival came 20 min late.' }],
    briefs: [
      {
        ...{ role: 'First engineer', sentAt: '2027-01-29T09:20:00.000Z', failed: false },
        responsibilities: ['You answer for the building.'],
        actions: [
          { title: 'Isolate the supply', withinSeconds: 60, result: 'done', at: '2027-01-29T10:01:00.000Z' },
        ],
      },
    ],
    ...changes,
  });
