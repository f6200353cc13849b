import { isDeepStrictEqual } from 'node:util';
import {
  decided,
  compareCause,
  referenceKey,
  unchanged,
  type Cause,
  type Decision,
  type IncidentId,
} from '@muster/core';
import type { Change, Loaded, Outcome, Table } from '@muster/store';
import { REFERENCE_ROW, type BoardStores } from '../board/store.ts';
import { procedureNeeded } from '../conformance/domain/procedure-needed.ts';
import type { ProcedureReader } from '../conformance/read-procedure.ts';
import type { DecisionContext, Ids } from '../record/domain/decision-context.ts';
import type { IncidentEvent } from '../record/domain/incident-event.ts';
import type { IncidentRecord } from '../record/domain/incident-record.ts';
import type { RecordStores } from '../record/store.ts';
import { sweepDueAt } from './domain/sweep-time.ts';
import type { SettlementStores, SweepEntry } from './store.ts';

/** What saving an incident takes: the record, what is derived from it, and what a decision needs to know. */
export interface SettlementDeps extends RecordStores, BoardStores, SettlementStores {
  readonly table: Table;
  readonly graceSeconds: number;
  readonly ids: Ids;
  readonly procedureOf: ProcedureReader;
}

export type IncidentRule = (
  record: IncidentRecord | undefined,
  context: DecisionContext,
) => Decision<IncidentRecord>;

interface SaveOptions {
  readonly events?: readonly IncidentEvent[];
  /** Whether the record keeps the cause, to recognise a repeated command. */
  readonly isRemembered?: boolean;
  /** Whether the sweep's entry is set to when it is needed next, and not only made earlier. */
  readonly isSweep?: boolean;
}

const asStored = (state: object): unknown => JSON.parse(JSON.stringify(state));

/** Written only when it changed. The record remembers the causes for it. */
const entryChange = (
  { sweepEntries }: SettlementDeps,
  loaded: Loaded<SweepEntry>,
  state: SweepEntry,
): Change[] =>
  isDeepStrictEqual(loaded.state, asStored(state))
    ? []
    : [sweepEntries.change(loaded, decided(state, []), { remembers: false })];

/** The entry, which is never later than the sweep is needed. Only the sweep makes it later, so that few saves write it. */
const entryOf = (record: IncidentRecord, listed: SweepEntry | undefined, isSweep: boolean): SweepEntry => {
  const at = sweepDueAt(record);
  if (isSweep || !listed?.at) return { at };
  return at === undefined || listed.at <= at ? listed : { at };
};

/** The row that finds the incident by its reference, written once the reference is known. Written again, it is the same row. */
const referenceRow = (
  { references }: SettlementDeps,
  before: IncidentRecord | undefined,
  { incidentId, incident }: IncidentRecord,
): Change[] =>
  before?.incident === undefined && incident !== undefined
    ? [
        references.change(referenceKey(incident.reference), [
          { sk: REFERENCE_ROW, data: { incidentId }, replace: true },
        ]),
      ]
    : [];

/** Every event of an incident carries its correlation and whether it is an exercise. */
const withIncidentCause =
  ({ correlationId, exercise }: IncidentRecord) =>
  ({ causes, writes }: Change): Change => ({
    causes,
    writes: (cause) => writes({ ...cause, correlationId, exercise }),
  });

const contextFor = async (
  { procedureOf, ids, graceSeconds }: SettlementDeps,
  record: IncidentRecord | undefined,
  events: readonly IncidentEvent[],
  { at }: Cause,
): Promise<DecisionContext> => {
  const needed = procedureNeeded(record, events);
  return { now: at, graceSeconds, ids, procedure: needed && (await procedureOf(needed)) };
};

/**
 * Loads an incident's record and its sweep entry, decides by the rule, and saves the record: in one put, or where sweep entry or
 * reference change, with them in one transaction. The board's card follows by the relay. A repeated command is recognised by its cause, which the record remembers; a repeated event by its
 * sequence, since the cause names only the last event; a repeated tick by what is settled already.
 */
export const saveIncident = async (
  deps: SettlementDeps,
  incidentId: IncidentId,
  cause: Cause,
  rule: IncidentRule,
  { events, isRemembered = events === undefined, isSweep = false }: SaveOptions = {},
): Promise<Outcome<IncidentRecord>> => {
  const { table, records, sweepEntries } = deps;
  let [version, isChanged] = [0, false];
  const outcome = await table.decide<IncidentRecord>(cause, async () => {
    const [loaded, sweepEntry] = await Promise.all([records.load(incidentId), sweepEntries.load(incidentId)]);
    version = loaded.version;
    const isRepeated =
      isRemembered && loaded.state !== undefined && compareCause(loaded.causes, cause) !== 'new';
    const decision = isRepeated
      ? unchanged(loaded.state)
      : rule(loaded.state, await contextFor(deps, loaded.state, events ?? [], cause));
    if (!decision.ok) return decision;
    const record = decision.state;
    const change = records.change(loaded, decision, { remembers: isRemembered });
    const entry = entryChange(deps, sweepEntry, entryOf(record, sweepEntry.state, isSweep));
    isChanged = !decision.unchanged;
    if (decision.unchanged) return { ok: true, changes: isSweep ? entry : [change], value: record };
    const changes = [change, ...entry, ...referenceRow(deps, loaded.state, record)];
    return { ok: true, changes: changes.map(withIncidentCause(record)), value: record };
  });
  if (!outcome.ok) return outcome;
  const { value: state } = outcome;
  const how = outcome.how === 'written' && !isChanged ? 'unchanged' : outcome.how;
  return { ok: true, state, how, version: how === 'written' ? version + 1 : version };
};
