import { CallerErased, IncidentCorrected, type CorrectedField } from '@muster/contracts';
import { type ContactId, type Instant, decided, invalid, type Decided, type Decision } from '@muster/core';
import type { ReportedIncident } from './reported-incident.ts';

export interface Correction {
  readonly summary?: string | undefined;
  readonly place?: { readonly text: string } | undefined;
  readonly because: string;
}

/** Corrects what was reported, in the words that people read. Where the place is on the map stays. */
export const correctFacts = (
  reported: ReportedIncident,
  correction: Correction,
  at: Instant,
): Decision<ReportedIncident> => {
  const { incidentId, incident } = reported;
  const summary = correction.summary ?? incident.summary;
  const place = { ...incident.place, text: correction.place?.text ?? incident.place.text };
  const fields: CorrectedField[] = [
    ...(summary === incident.summary ? [] : ['summary' as const]),
    ...(place.text === incident.place.text ? [] : ['place.text' as const]),
  ];
  if (fields.length === 0) {
    return invalid(
      'nothing-to-correct',
      'Neither the summary nor the place differs from what stands. Give summary or place.text in new words.',
    );
  }
  const corrected = { ...incident, summary, place };
  const { because } = correction;
  return decided({ ...reported, incident: corrected }, [
    IncidentCorrected.with({ incidentId, incident: corrected, fields, because, correctedAt: at }),
  ]);
};

/** Says on the incident that the details of one of its callers are gone; what was reported stays. */
export const noteErasure = (
  reported: ReportedIncident,
  contactId: ContactId,
  erasedAt: Instant,
): Decided<ReportedIncident> =>
  decided(reported, [CallerErased.with({ incidentId: reported.incidentId, contactId, erasedAt })]);
