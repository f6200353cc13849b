import * as z from 'zod';
import { DeviationGrade, DeviationKind, PathStep, ProcedureRef } from '@muster/contracts';
import { DeviationId, IncidentId, inLocalTime, Instant } from '@muster/core';

export const DeviationView = z.object({
  deviationId: DeviationId,
  kind: DeviationKind,
  grade: DeviationGrade,
  subject: z.string(),
  explained: z.string(),
  reason: z.string().optional(),
  foundAt: Instant,
});
export type DeviationView = z.infer<typeof DeviationView>;

/** How the handling compares with the exact procedure version. */
export const ConformanceView = z.object({
  incidentId: IncidentId,
  procedure: ProcedureRef.optional(),
  /** `no-verdict`: nothing to judge yet. `waiting`: the procedure's document has not arrived yet. */
  path: z.enum(['no-verdict', 'waiting', 'judged']),
  level: z.enum(['high', 'compliant', 'partial', 'low', 'non-compliant']).optional(),
  deviations: z.array(DeviationView),
  steps: z.array(PathStep),
});
export type ConformanceView = z.infer<typeof ConformanceView>;

export const deviationInZone = (deviation: DeviationView, zone: string): DeviationView => ({
  ...deviation,
  explained: inLocalTime(deviation.explained, zone),
});

export const conformanceInZone = (view: ConformanceView, zone: string): ConformanceView => ({
  ...view,
  deviations: view.deviations.map((one) => deviationInZone(one, zone)),
});
