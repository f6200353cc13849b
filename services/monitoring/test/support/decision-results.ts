import * as z from 'zod';
import type { DataOf, EventName } from '@muster/contracts';
import type { Decision } from '@muster/core';
import { applyToRecord } from '../../src/incident-events/domain/apply-to-record.ts';
import type { DecisionContext } from '../../src/record/domain/decision-context.ts';
import type { IncidentEvent } from '../../src/record/domain/incident-event.ts';
import { IncidentRecord } from '../../src/record/domain/incident-record.ts';
import { at } from './sample-incident.ts';

/** The record after these events, each applied as it occurred. */
export const recordAfter = (
  events: readonly IncidentEvent[],
  more: Partial<DecisionContext> = {},
): IncidentRecord => {
  let record: IncidentRecord | undefined;
  for (const event of events) {
    const decision = applyToRecord(record, [event], at(event.metadata.occurredAt, more));
    if (!decision.ok) throw new Error(decision.refusal.rule);
    record = IncidentRecord.parse(decision.state);
  }
  if (!record) throw new Error('no event, no record');
  return record;
};

/** The data of a decision's events of one name. */
export const eventsIn = <N extends EventName>(decision: Decision<IncidentRecord>, name: N): DataOf<N>[] => {
  if (!decision.ok || decision.unchanged) return [];
  return decision.events.flatMap((event) => (event.name === name ? [event.data as DataOf<N>] : []));
};

/** Deadlines that a decision arms, one by one. */
export const armedIn = (decision: Decision<IncidentRecord>) =>
  eventsIn(decision, 'DeadlinesSettled').flatMap(({ armed = [] }) => armed);

/** Those that it finds met. */
export const metIn = (decision: Decision<IncidentRecord>) =>
  eventsIn(decision, 'DeadlinesSettled').flatMap(({ met = [] }) => met);

export const deviationsIn = (decision: Decision<IncidentRecord>) =>
  eventsIn(decision, 'DeviationsFound').flatMap(({ deviations }) => deviations);

export const stateOf = (decision: Decision<IncidentRecord>): IncidentRecord => {
  if (!decision.ok) throw new Error(decision.refusal.rule);
  return decision.state;
};

export const ruleOf = (decision: Decision<IncidentRecord>): string =>
  decision.ok ? 'allowed' : decision.refusal.rule;

const Lines = z.array(z.object({ key: z.string() }));

/** The keys of the timeline's lines that a decision writes. */
export const lineKeysOf = (decision: Decision<IncidentRecord>): string[] => {
  if (!decision.ok || decision.unchanged) return [];
  return Lines.parse(decision.lines ?? []).map(({ key }) => key);
};

export const tellingWhy = (decision: Decision<IncidentRecord>, why: string) =>
  eventsIn(decision, 'IncidentEscalated').filter((told) => told.why === why);
