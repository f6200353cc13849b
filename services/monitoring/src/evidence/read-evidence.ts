import * as z from 'zod';
import { PathStep, readOlderPlan, ResponsePlan, type IncidentEvidence } from '@muster/contracts';
import type { IncidentId } from '@muster/core';
import type { ProcedureReader } from '../conformance/read-procedure.ts';
import type { IncidentRecord } from '../record/domain/incident-record.ts';
import type { RecordStores } from '../record/store.ts';
import { allLines } from '../timeline/read-timeline.ts';
import { incidentEvidence } from './domain/incident-evidence.ts';

export interface EvidenceDeps extends RecordStores {
  readonly procedureOf: ProcedureReader;
}

const VerdictRow = z.object({
  path: z.array(PathStep),
  plan: z.preprocess(readOlderPlan, ResponsePlan).optional().catch(undefined),
});

const verdictOf = async (
  { records }: RecordStores,
  { incidentId, verdict }: IncidentRecord,
): Promise<z.infer<typeof VerdictRow>> => {
  const row = verdict && (await records.childRow(incidentId, verdict.row));
  return row ? VerdictRow.parse(row.data) : { path: [] };
};

/** What is said of an incident outside: to whoever complains about it, or judges a complaint. */
export const readEvidence = async (deps: EvidenceDeps, incidentId: IncidentId): Promise<IncidentEvidence> => {
  const { state: record } = await deps.records.load(incidentId);
  if (!record) return { known: false };
  const ref = record.verdict?.procedure ?? record.assessment?.procedure;
  const [lines, { path, plan }, procedure] = await Promise.all([
    allLines(deps, incidentId),
    verdictOf(deps, record),
    ref && deps.procedureOf(ref),
  ]);
  return incidentEvidence({ record, lines, path, plan, procedure });
};
