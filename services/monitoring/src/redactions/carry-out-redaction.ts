import { notFound, type Cause, type RedactionId } from '@muster/core';
import { Poison, Undeliverable } from '@muster/runtime/messaging/dead-letter';
import type { RedactionOrder } from '@muster/runtime/aws/redaction';
import type { Found } from '@muster/store/redact';
import { pendingChanges, toDecision } from '../record/domain/pending-changes.ts';
import { saveIncident, type SettlementDeps } from '../settlement/save-incident.ts';
import {
  HOLDERS,
  SEALED,
  SealedText,
  isOver,
  lapse,
  noteLook,
  type Holder,
  type Redaction,
} from './domain/redaction.ts';
import type { RedactionStores } from './store.ts';

export interface RedactingDeps extends SettlementDeps, RedactionStores {
  /** Each service's part: one look through what it keeps. */
  readonly parts: Readonly<Record<Holder, (order: RedactionOrder) => Promise<Found>>>;
}

/** Once, under a cause of its own. What was removed is not said. */
const addLine = (deps: SettlementDeps, redaction: Redaction, cause: Cause) => {
  const { redactionId, incidentId, reason, by: who } = redaction;
  const key = `redaction-${redactionId}`;
  const line = { key, at: cause.at, who, what: `A text was removed: ${reason}`, kind: 'Redaction' };
  return saveIncident(deps, incidentId, { ...cause, key }, (record) =>
    record ? toDecision(pendingChanges(record, { lines: [line] })) : notFound('incident'),
  );
};

/** Saves what a look found, on the redaction as it is by then. Over, it remembers no cause: a hash of the order has the text. */
const save = (
  { table, redactions }: RedactingDeps,
  redactionId: RedactionId,
  decide: (redaction: Redaction) => ReturnType<typeof noteLook>,
  cause: Cause,
) =>
  table.decide<Redaction | undefined>(cause, async () => {
    const loaded = await redactions.load(redactionId);
    if (loaded.state === undefined || isOver(loaded.state)) {
      return { ok: true, changes: [], value: loaded.state };
    }
    const decision = decide(loaded.state);
    const causes = isOver(decision.state) ? [] : loaded.causes;
    const change = redactions.change({ ...loaded, causes }, decision, { remembers: false });
    return { ok: true, changes: [change], value: decision.state };
  });

const look = async (deps: RedactingDeps, redaction: Redaction, text: string) => {
  const { incidentId, mark } = redaction;
  const { state: record } = await deps.records.load(incidentId);
  const order = { incidentId, text, mark, sources: Object.keys(record?.folded ?? {}) };
  const results = await Promise.all(
    HOLDERS.map(async (service) => ({ service, result: await deps.parts[service](order) })),
  );
  return {
    found: results.map(({ service, result: { places, kept } }) => ({ service, places, kept })),
    changed: results.reduce((sum, { result }) => sum + result.changed, 0),
  };
};

/**
 * Looks through all services and removes the text, and again ten minutes later, until a look finds it nowhere. Its message waits
 * in the queue meanwhile: Undeliverable says that it is to come again.
 */
export const carryOutRedaction = async (
  deps: RedactingDeps,
  redactionId: RedactionId,
  cause: Cause,
  number: number,
): Promise<void> => {
  const { state: redaction } = await deps.redactions.load(redactionId);
  if (redaction === undefined) throw new Poison('unknown-redaction');
  if (isOver(redaction)) return;
  const row = await deps.sealed.one(redactionId, SEALED);
  if (row === undefined) {
    await save(deps, redactionId, lapse, cause);
    return;
  }
  const looked = await look(deps, redaction, SealedText.parse(row.data).text);
  if (redaction.state === 'ordered') await addLine(deps, redaction, cause);
  const saved = await save(deps, redactionId, (now) => noteLook(now, { ...looked, number }, cause.at), cause);
  if (saved.ok && saved.value && !isOver(saved.value)) throw new Undeliverable('to-be-looked-at-again');
};
