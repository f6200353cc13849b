import type { IncidentEvidence } from '@muster/contracts';
import { dayInWords } from '@muster/calendar';
import { invalid, refuse, type IncidentId, type Refused } from '@muster/core';

/** What is to be known of the incident that a complaint is about: `unasked` where monitoring did not answer. */
export interface ComplaintIncident {
  readonly incidentId: IncidentId;
  readonly known: 'yes' | 'no' | 'unasked';
  readonly reference?: string;
  readonly status?: string;
  /** What somebody who handles the complaint has to know of it, in whole sentences. */
  readonly notes: readonly string[];
}

const day = (at: string): string => dayInWords(at.slice(0, 10));

const notesOf = (incident: Extract<IncidentEvidence, { known: true }>): string[] => {
  const { exercise, closed, validity, erasedAt, textRemovedAt } = incident;
  const isDuplicate = closed?.as === 'duplicate' || validity === 'duplicate';
  return [
    ...(exercise ? ['It was an exercise: nobody outside was in need.'] : []),
    ...(isDuplicate ? ['It is a duplicate: what was done stands in the incident that it repeats.'] : []),
    ...(closed?.corrected ? ['Its case was corrected after its closing.'] : []),
    ...(erasedAt
      ? [`A caller’s details were erased on ${day(erasedAt)}: who they were and what they said is gone.`]
      : []),
    ...(textRemovedAt ? [`A text about it was removed on ${day(textRemovedAt)} and is gone.`] : []),
  ];
};

/** An incident as a complaint about it shows it. */
export const complaintIncident = (
  incidentId: IncidentId,
  evidence: IncidentEvidence | undefined,
): ComplaintIncident => {
  if (!evidence) {
    const notes = ['Monitoring did not answer: what is known of the incident could not be read now.'];
    return { incidentId, known: 'unasked', notes };
  }
  if (!evidence.known) {
    return {
      incidentId,
      known: 'no',
      notes: ['Muster knows no incident of this id: find out which was meant.'],
    };
  }
  const { reference, status } = evidence;
  return { incidentId, known: 'yes', ...(reference && { reference }), status, notes: notesOf(evidence) };
};

/** Why a lead cannot name this incident; undefined where they can, also where nobody can say. */
export const refuseIncident = (
  incidentId: IncidentId,
  evidence: IncidentEvidence | undefined,
): Refused | undefined => {
  if (evidence?.known === false) {
    const because = 'Muster knows no incident of this id. Look it up by its reference, or leave it out.';
    const found = invalid('unknown-incident', because, { incidentId });
    const faults = [{ in: 'body' as const, pointer: '/incidentId', message: because }];
    return { ...found, refusal: { ...found.refusal, faults } };
  }
  if (evidence?.exercise) {
    return refuse(
      'incident-is-exercise',
      'That was an exercise. Name the incident that was meant, or leave it out; what went wrong in an exercise belongs in its review.',
      { incidentId },
    );
  }
  return undefined;
};
