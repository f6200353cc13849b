import * as z from 'zod';
import type { DataOf, EventName } from '@muster/contracts';
import type { Decision } from '@muster/core';
import { hear } from '../src/domain/hear.ts';
import type { Heard } from '../src/domain/heard.ts';
import { IncidentRecord } from '../src/domain/record.ts';
import type { Setting } from '../src/domain/said.ts';
import { at } from './story.ts';

/** The record after these events, each heard as it occurred. */
export const recordAfter = (events: readonly Heard[], more: Partial<Setting> = {}): IncidentRecord => {
  let record: IncidentRecord | undefined;
  for (const event of events) {
    const decision = hear(record, [event], at(event.metadata.occurredAt, more));
    if (!decision.ok) throw new Error(decision.refusal.rule);
    record = IncidentRecord.parse(decision.state);
  }
  if (!record) throw new Error('no event, no record');
  return record;
};

/** The data of the events of one name that a decision says. */
export const saidIn = <N extends EventName>(decision: Decision<IncidentRecord>, name: N): DataOf<N>[] => {
  if (!decision.ok || decision.unchanged) return [];
  return decision.events.flatMap((event) => (event.name === name ? [event.data as DataOf<N>] : []));
};

export const stateOf = (decision: Decision<IncidentRecord>): IncidentRecord => {
  if (!decision.ok) throw new Error(decision.refusal.rule);
  return decision.state;
};

export const ruleOf = (decision: Decision<IncidentRecord>): string =>
  decision.ok ? 'allowed' : decision.refusal.rule;

const Lines = z.object({ lines: z.array(z.object({ key: z.string() })) });

/** The keys of the timeline's lines that a decision writes. */
export const keysOf = (decision: Decision<IncidentRecord>): string[] => {
  if (!decision.ok || decision.unchanged) return [];
  return (decision.beside ?? [])
    .flatMap(({ data }) => Lines.safeParse(data).data?.lines ?? [])
    .map(({ key }) => key);
};
