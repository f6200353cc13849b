import { IncidentEvidence } from '@muster/contracts';
import type { IncidentId } from '@muster/core';
import { invokeBy } from '@muster/runtime/aws/invoke';
import { log } from '@muster/runtime/logging/logger';

/** Asks monitoring what it says of an incident outside. Rejects when it does not answer. */
export type AskIncident = (incidentId: IncidentId) => Promise<IncidentEvidence>;

export interface IncidentDeps {
  readonly askIncident: AskIncident;
}

/** A person waits: less than the API has, and more than a cold start takes. */
const PATIENCE_MS = 8000;

export const askIncidentBy = (evidenceLambda: string): AskIncident => {
  const invoke = invokeBy(evidenceLambda, PATIENCE_MS);
  return async (incidentId) => IncidentEvidence.parse(await invoke({ incidentId }));
};

/** The same where a complaint must not wait for the answer: undefined when there is none. */
export const askIncidentIfItCan = async (
  { askIncident }: IncidentDeps,
  incidentId: IncidentId,
): Promise<IncidentEvidence | undefined> => {
  try {
    return await askIncident(incidentId);
  } catch {
    log.warn('monitoring did not say what it knows of an incident', { incidentId });
    return undefined;
  }
};
