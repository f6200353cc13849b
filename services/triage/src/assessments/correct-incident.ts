import type { MusterEvent } from '@muster/contracts';
import { type Cause, decided, notFound, unchanged } from '@muster/core';
import type { AssessmentStores } from './store.ts';

/** Replaces the facts by the corrected ones; an older correction that arrives late changes nothing. Throws before the report is there. */
export const correctIncident = async (
  { assessments }: AssessmentStores,
  { data, metadata }: MusterEvent<'IncidentCorrected'>,
  cause: Cause,
): Promise<void> => {
  const { sequence: correctedAs } = metadata;
  const outcome = await assessments.decide(data.incidentId, cause, (assessment) => {
    if (assessment === undefined) return notFound('assessment');
    if ((assessment.correctedAs ?? 0) >= correctedAs) return unchanged(assessment);
    return decided({ ...assessment, incident: data.incident, correctedAs }, []);
  });
  if (!outcome.ok) throw new Error(outcome.refusal.rule);
};
