import { inField, readOlderPlan } from '@muster/contracts';
import type { AggregateKind, AggregateStore } from '@muster/store';
import { IncidentRecord } from './domain/incident-record.ts';
import { statusOf } from './domain/status-of.ts';
import { isFinished } from './domain/status.ts';

export const recordKind: AggregateKind<IncidentRecord> = {
  kind: 'RECORD',
  schema: IncidentRecord,
  appends: true,
  deltas: true,
  readOlder: (state) =>
    inField(inField(state, 'plan', readOlderPlan), 'verdict', (verdict) =>
      inField(verdict, 'unjudged', (unjudged) => inField(unjudged, 'plan', readOlderPlan)),
    ),
  hasEnded: (record) => isFinished(statusOf(record)),
  childRowsExpire: true,
};

export interface RecordStores {
  readonly records: AggregateStore<IncidentRecord>;
}
