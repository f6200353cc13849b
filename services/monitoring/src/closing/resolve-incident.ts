import type { Cause, IncidentId } from '@muster/core';
import type { Outcome } from '@muster/store';
import type { IncidentRecord } from '../record/domain/incident-record.ts';
import { saveIncident, type SettlementDeps } from '../settlement/save-incident.ts';
import { resolve } from './domain/resolve-and-close.ts';

export const resolveIncident = (
  deps: SettlementDeps,
  incidentId: IncidentId,
  command: Omit<Parameters<typeof resolve>[1], 'by'>,
  cause: Cause,
): Promise<Outcome<IncidentRecord>> =>
  saveIncident(deps, incidentId, cause, (record, context) =>
    resolve(record, { ...command, by: cause.actor }, context),
  );
