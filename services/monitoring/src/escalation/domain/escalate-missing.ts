import * as z from 'zod';
import { IncidentEscalated, type IncidentFacts } from '@muster/contracts';
import { earliest, Instant, plusSeconds } from '@muster/core';
import type { DecisionContext } from '../../record/domain/decision-context.ts';
import type { IncidentRecord, MissingSince } from '../../record/domain/incident-record.ts';
import { append, monitoring, type PendingChanges } from '../../record/domain/pending-changes.ts';
import { sequenceGaps } from './missing-events.ts';
import { pendingAcknowledgements, type MissingItem } from './pending-acknowledgements.ts';

/** Seconds for which events may overtake each other before one that is missing counts as lost. */
export const LOST_AFTER_SECONDS = 60;

const missingItems = (record: IncidentRecord): readonly MissingItem[] => {
  const { report, verdict } = record;
  const { version } = verdict?.procedure ?? {};
  return [
    ...(report ? [] : [{ key: 'report', what: 'the report of the incident' }]),
    ...(verdict?.unjudged ? [{ key: 'procedure', what: `version ${version} of the procedure` }] : []),
    ...pendingAcknowledgements(record),
    ...sequenceGaps(record),
  ];
};

/** What is known to be missing from the record, in words, and since when the first of it. */
export const missingFrom = (record: IncidentRecord): Missing | undefined => {
  const { awaited = {} } = record;
  const [since] = Object.values(awaited)
    .map((one) => one.since)
    .sort();
  return since && { what: missingItems(record).map(({ what }) => what), since };
};

const dueOf = ({ since, told }: MissingSince): Instant | undefined =>
  told ? undefined : plusSeconds(since, LOST_AFTER_SECONDS);

/** When a lead is next to be told of something missing; undefined when nothing is, or all has been told. */
export const missingDueAt = ({ awaited = {} }: IncidentRecord): Instant | undefined =>
  earliest(
    Object.values(awaited)
      .map(dueOf)
      .filter((due) => due !== undefined),
  );

const tellOfMissing = (
  pending: PendingChanges,
  what: readonly string[],
  incident: IncidentFacts,
  now: Instant,
): PendingChanges => {
  const { incidentId } = pending.record;
  const { team, reference } = incident;
  const explained = `Missing from the record of ${reference} for over a minute: ${what.join('; ')}.`.slice(
    0,
    500,
  );
  return append(pending, {
    events: [
      IncidentEscalated.with({
        incidentId,
        team,
        tell: 'lead',
        why: 'events-missing',
        explained,
        escalatedAt: now,
        incident,
      }),
    ],
    lines: [{ key: 'events-missing', at: now, who: monitoring, what: explained, kind: 'IncidentEscalated' }],
  });
};

/** Notes since when each item is missing, and tells a lead once of each that has been missing for too long. */
export const escalateMissing = (pending: PendingChanges, { now }: DecisionContext): PendingChanges => {
  const { awaited: before = {}, ...record } = pending.record;
  const missing = missingItems(pending.record).map(({ key, what }) => {
    const known = before[key] ?? { since: now, told: false };
    const due = dueOf(known);
    return { key, what, ...known, isDue: due !== undefined && due <= now };
  });
  const due = record.incident ? missing.filter(({ isDue }) => isDue) : [];
  const entries = missing.map((one) => {
    const { key, since, told } = one;
    return [key, { since, told: told || due.includes(one) }] as const;
  });
  const awaited = entries.length > 0 ? Object.fromEntries(entries) : undefined;
  const noted = append(pending, { record: { ...record, ...(awaited && { awaited }) } });
  if (due.length === 0 || !record.incident) return noted;
  const what = due.map((one) => one.what);
  return tellOfMissing(noted, what, record.incident, now);
};

/** What the record still waits for: events that are known to be missing, in words. */
export const Missing = z.object({ what: z.array(z.string()), since: Instant });
export type Missing = z.infer<typeof Missing>;
