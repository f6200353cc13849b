import {
  CallerErased,
  CorrectedField,
  IncidentCorrected,
  sceneOf,
  wordsOf,
  type SceneFacts,
} from '@muster/contracts';
import {
  decided,
  invalid,
  type Cause,
  type ContactId,
  type Decided,
  type Decision,
  type Instant,
} from '@muster/core';
import type { ReportedIncident } from './reported-incident.ts';

/** New words, by what they are of. */
export interface Correction extends SceneFacts {
  readonly summary?: string | undefined;
  readonly place?: { readonly text: string } | undefined;
  readonly because: string;
}

/** The version of the words that can be corrected: how often they were. What else becomes of the incident does not count. */
export const wordsVersion = ({ corrected }: ReportedIncident): number => corrected?.times ?? 0;

/** Corrects what was reported, in the words that people read. Where the place is on the map stays. */
export const correctFacts = (
  reported: ReportedIncident,
  correction: Correction,
  { actor, at }: Pick<Cause, 'actor' | 'at'>,
): Decision<ReportedIncident> => {
  const { incidentId, incident } = reported;
  const { summary = incident.summary, because } = correction;
  const place = { ...incident.place, text: correction.place?.text ?? incident.place.text };
  const facts = { ...incident, summary, place, ...sceneOf(correction) };
  const [before, after] = [wordsOf(incident), wordsOf(facts)];
  const fields = CorrectedField.options.filter((field) => before[field] !== after[field]);
  if (fields.length === 0) {
    return invalid(
      'nothing-to-correct',
      `Nothing differs from what stands. Give one of these in new words: ${CorrectedField.options.join(', ')}.`,
    );
  }
  const corrected = { times: wordsVersion(reported) + 1, by: actor, at };
  return decided({ ...reported, incident: facts, corrected }, [
    IncidentCorrected.with({ incidentId, incident: facts, fields, because, correctedAt: at }),
  ]);
};

/** Says on the incident that the details of one of its callers are gone; what was reported stays. */
export const noteErasure = (
  reported: ReportedIncident,
  contactId: ContactId,
  erasedAt: Instant,
): Decided<ReportedIncident> =>
  decided(reported, [CallerErased.with({ incidentId: reported.incidentId, contactId, erasedAt })]);
