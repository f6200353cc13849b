import type { ProcedureRef } from '@muster/contracts';
import type { IncidentEvent } from '../../record/domain/incident-event.ts';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';

type VerdictEvent = Extract<IncidentEvent, { name: 'IncidentAssessed' | 'IncidentRejected' }>;

const isVerdictEvent = (event: IncidentEvent): event is VerdictEvent =>
  event.name === 'IncidentAssessed' || event.name === 'IncidentRejected';

/** The procedure version whose document is needed to judge the path, if these events may bring that about. */
export const procedureNeeded = (
  record: IncidentRecord | undefined,
  events: readonly IncidentEvent[],
): ProcedureRef | undefined => {
  if (record?.verdict?.unjudged) return record.verdict.procedure;
  return [...events, ...(record?.parked ?? [])].find(isVerdictEvent)?.data.procedure;
};
