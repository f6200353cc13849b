import { notFound, type Decision } from '@muster/core';
import type { IncidentRecord } from '../../record/domain/incident-record.ts';
import { pendingChanges, toDecision, type Line } from '../../record/domain/pending-changes.ts';

export const recordNote = (
  record: IncidentRecord | undefined,
  line: Omit<Line, 'kind'>,
): Decision<IncidentRecord> => {
  if (!record) return notFound('incident');
  return toDecision(pendingChanges(record, { lines: [{ ...line, kind: 'Note' }] }));
};
