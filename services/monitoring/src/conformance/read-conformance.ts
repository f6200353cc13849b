import * as z from 'zod';
import { PathStep } from '@muster/contracts';
import { notFound, type IncidentId } from '@muster/core';
import { complianceLevel } from '@muster/procedures/compliance';
import type { IncidentRecord } from '../record/domain/incident-record.ts';
import type { RecordStores } from '../record/store.ts';
import type { ConformanceView } from './views.ts';

const VerdictRow = z.object({ path: z.array(PathStep) });

const stepsOf = async (
  { records }: RecordStores,
  { incidentId, verdict }: IncidentRecord,
): Promise<PathStep[]> => {
  const row = verdict && (await records.childRow(incidentId, verdict.row));
  return row ? VerdictRow.parse(row.data).path : [];
};

/** How an incident's handling compares with the exact procedure version so far. */
export const readConformance = async (
  deps: RecordStores,
  incidentId: IncidentId,
): Promise<{ ok: true; view: ConformanceView; version: number } | ReturnType<typeof notFound>> => {
  const { state, version } = await deps.records.load(incidentId);
  if (!state) return notFound('incident');
  const { verdict, assessment, deviations } = state;
  const path = verdict ? (verdict.unjudged ? 'waiting' : 'judged') : 'no-verdict';
  const view: ConformanceView = {
    incidentId,
    procedure: verdict?.procedure ?? assessment?.procedure,
    path,
    level: path === 'judged' ? complianceLevel(deviations.map(({ grade }) => grade)) : undefined,
    deviations,
    steps: await stepsOf(deps, state),
  };
  return { ok: true, view, version };
};
