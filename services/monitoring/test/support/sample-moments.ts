import { resolve } from '../../src/closing/domain/resolve-and-close.ts';
import type { DecisionContext } from '../../src/record/domain/decision-context.ts';
import type { IncidentRecord } from '../../src/record/domain/incident-record.ts';
import { stateOf } from './decision-results.ts';
import * as sample from './sample-incident.ts';
import { at, s } from './sample-incident.ts';

export const untilOffered = [
  sample.reported(),
  sample.started(),
  sample.assessed(),
  sample.mobilised(),
  sample.offered(1, 50),
];

export const lead = { kind: 'user', id: 'lead' } as const;
export const founded = { disposition: 'founded', by: lead } as const;
export const override = { ...founded, override: { reason: 'The supplier isolated the whole street.' } };

export const untilOnScene = [
  sample.reported(),
  sample.started(),
  sample.assessed(),
  sample.mobilised(),
  sample.offered(1, 50),
  sample.accepted(1, 60),
  sample.understood(1, 70),
  sample.onScene(1, 100, 4),
];
export const resolved = (record: IncidentRecord, seconds: number, more: Partial<DecisionContext> = {}) =>
  stateOf(resolve(record, { by: lead }, at(s(seconds), more)));
