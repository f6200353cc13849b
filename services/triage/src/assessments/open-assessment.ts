import type { MusterEvent, ProcedureRef } from '@muster/contracts';
import type { Cause } from '@muster/core';
import type { Attempt, Table } from '@muster/store';
import { addWaitingReport } from '../incident-types/domain/incident-type.ts';
import type { IncidentTypeStores } from '../incident-types/store.ts';
import type { VersionReads } from '../procedures/read-published-version.ts';
import {
  awaitProcedure,
  startAssessment,
  type ProcedureInForce,
  type IncidentReport,
} from './domain/start-assessment.ts';
import type { AssessmentStores } from './store.ts';

type OpeningDeps = AssessmentStores & IncidentTypeStores & VersionReads & { readonly table: Table };

const toReport = ({ data, metadata }: MusterEvent<'IncidentReported'>): IncidentReport => ({
  incidentId: data.incidentId,
  incident: data.incident,
  sourceId: data.sourceId,
  ...(data.statedOutcome !== undefined && { statedOutcome: data.statedOutcome }),
  correlationId: metadata.correlationId,
  exercise: metadata.exercise,
});

/** The version that an assessment opened now follows. */
export const readProcedureInForce = async (
  { versions }: VersionReads,
  ref: ProcedureRef,
): Promise<ProcedureInForce> => ({
  ref,
  procedure: (await versions.read(ref)).document,
});

/** Opens a report's one assessment, or counts it as waiting in the same transaction, so that no publication misses it. */
export const openAssessment = async (
  deps: OpeningDeps,
  event: MusterEvent<'IncidentReported'>,
  cause: Cause,
): Promise<void> => {
  const { assessments, incidentTypes } = deps;
  const report = toReport(event);
  const { incidentId, incident } = report;
  await deps.table.decide<undefined>(cause, async (): Promise<Attempt<undefined>> => {
    const [assessment, type] = await Promise.all([
      assessments.load(incidentId),
      incidentTypes.load(incident.incidentType),
    ]);
    if (assessment.state) return { ok: true, changes: [], value: undefined };
    const ref = type.state?.procedure;
    const changes = ref
      ? [
          assessments.change(
            assessment,
            startAssessment(report, await readProcedureInForce(deps, ref), cause.at),
          ),
        ]
      : [
          assessments.change(assessment, awaitProcedure(report, cause.at)),
          incidentTypes.change(type, addWaitingReport(type.state, incident.incidentType, incidentId)),
        ];
    return { ok: true, changes, value: undefined };
  });
};
