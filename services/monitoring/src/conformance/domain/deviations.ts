import { DeviationsFound, MOST_DEVIATIONS } from '@muster/contracts';
import type { Procedure } from '@muster/procedures';
import { pathDepartures, type Departure } from '@muster/procedures/conformance';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { Deviation, IncidentRecord } from '../../record/domain/incident-record.ts';
import {
  append,
  monitoring,
  remainingRows,
  type PendingChanges,
} from '../../record/domain/pending-changes.ts';

/** A departure, and the parts that make its id unique within the incident. */
export interface FoundDeparture extends Departure {
  readonly parts: readonly string[];
}

const gradeInWords = ({ grade, explained, reason }: Departure): string =>
  `Deviation (${grade}): ${explained}${reason === undefined ? '' : ` Reason given: ${reason}`}`;

const newDeviations = (
  { incidentId, deviations }: IncidentRecord,
  found: readonly FoundDeparture[],
  { now, ids }: DecisionContext,
) => {
  const known = new Set<string>(deviations.map(({ deviationId }) => deviationId));
  return found
    .map(({ parts, ...departure }): Deviation => {
      const deviationId = ids.deviation(incidentId, departure.kind, ...parts);
      return { deviationId, ...departure, foundAt: now };
    })
    .filter(({ deviationId }) => !known.has(deviationId));
};

const inEvents = (deviations: readonly Deviation[]): Deviation[][] =>
  Array.from({ length: Math.ceil(deviations.length / MOST_DEVIATIONS) }, (_, at) =>
    deviations.slice(at * MOST_DEVIATIONS, (at + 1) * MOST_DEVIATIONS),
  );

const appendDeviations = (
  pending: PendingChanges,
  deviations: readonly Deviation[],
  { now }: DecisionContext,
): PendingChanges =>
  append(pending, {
    record: { ...pending.record, deviations: [...pending.record.deviations, ...deviations] },
    events: inEvents(deviations).map((some) =>
      DeviationsFound.with({ incidentId: pending.record.incidentId, deviations: some }),
    ),
    lines: deviations.map((deviation) => ({
      key: `deviation-${deviation.deviationId}`,
      at: now,
      who: monitoring,
      what: gradeInWords(deviation),
      kind: 'DeviationFound',
    })),
  });

/** Adds each departure that is new as a deviation; those that have no room in this save wait for the next. */
export const addDeviations = (
  pending: PendingChanges,
  found: readonly FoundDeparture[],
  context: DecisionContext,
): PendingChanges => {
  const added = newDeviations(pending.record, found, context);
  const room = remainingRows(pending);
  return append(appendDeviations(pending, added.slice(0, room), context), { isBehind: added.length > room });
};

const OF_HANDLING: readonly Deviation['kind'][] = ['deadline-missed', 'action-late', 'action-missing'];

/** Whether a departure counts besides what was overridden: an overridden action is not counted as missing again. */
export const isNotOverridden = (overrides: readonly Pick<FoundDeparture, 'kind' | 'subject'>[]) => {
  const overridden = new Set(
    overrides.flatMap(({ kind, subject }) => (kind === 'gate-overridden' ? [subject] : [])),
  );
  return ({ kind, subject }: Pick<FoundDeparture, 'kind' | 'subject'>): boolean =>
    kind !== 'action-missing' || !overridden.has(subject);
};

/** Regrades the handling of a closed case by what is known now: adds what was found, withdraws what proved false. */
export const regrade = (
  pending: PendingChanges,
  found: readonly FoundDeparture[],
  context: DecisionContext,
): PendingChanges => {
  const { deviations } = pending.record;
  const now = new Map(
    newDeviations(
      { ...pending.record, deviations: [] },
      found.filter(isNotOverridden(deviations)),
      context,
    ).map((deviation) => [deviation.deviationId, deviation]),
  );
  const isFalse = ({ kind, deviationId }: Deviation) => OF_HANDLING.includes(kind) && !now.has(deviationId);
  const kept = deviations
    .filter((deviation) => !isFalse(deviation))
    .map((deviation) => ({ ...deviation, ...now.get(deviation.deviationId), foundAt: deviation.foundAt }));
  const known = new Set(kept.map(({ deviationId }) => deviationId));
  const added = [...now.values()].filter(({ deviationId }) => !known.has(deviationId));
  const line = { at: context.now, who: monitoring, kind: 'DeviationFound' };
  return append(pending, {
    record: { ...pending.record, deviations: [...kept, ...added] },
    lines: [
      ...added.map((one) => ({ ...line, key: `deviation-${one.deviationId}`, what: gradeInWords(one) })),
      ...deviations.filter(isFalse).map((one) => ({
        ...line,
        key: `withdrawn-${one.deviationId}-${context.now}`,
        what: `Withdrawn: ${gradeInWords(one)}`,
      })),
    ],
  });
};

/** A path with more departures than this is judged over several saves. */
const MOST_OF_A_PATH = 20;

/** Judges the path once the procedure's document is here; until then path and plan stay in the record. */
export const judgePath = (
  pending: PendingChanges,
  procedure: Procedure | undefined,
  context: DecisionContext,
): PendingChanges => {
  const { verdict } = pending.record;
  if (!verdict?.unjudged || !procedure) return pending;
  const { unjudged, ...judged } = verdict;
  const { outcome, validity, priority, row } = verdict;
  const departures = pathDepartures(procedure, { ...unjudged, outcome, validity, priority });
  const found = departures.map((departure, index) => ({ ...departure, parts: [row, String(index)] }));
  const added = newDeviations(pending.record, found, context);
  const room = Math.min(MOST_OF_A_PATH, remainingRows(pending));
  const isWhole = added.length <= room;
  return appendDeviations(
    append(pending, {
      record: { ...pending.record, verdict: isWhole ? judged : verdict },
      isBehind: !isWhole,
    }),
    added.slice(0, room),
    context,
  );
};
