import { IncidentEscalated, plusSeconds, type IncidentFacts, type Instant } from '@muster/contracts';
import { sourceOf } from './heard.ts';
import type { IncidentRecord } from './record.ts';
import { and, monitoring, type Said, type Setting } from './said.ts';

/** Seconds for which events may overtake each other before one that stays away counts as lost. */
export const LOST_AFTER_SECONDS = 60;

const gaps = ({ folded, parked }: IncidentRecord): string[] => {
  const next = Map.groupBy(parked, sourceOf);
  return [...next].map(([source, events]) => {
    const from = (folded[source] ?? 0) + 1;
    const to = Math.min(...events.map(({ metadata }) => metadata.sequence)) - 1;
    return from === to ? `event ${from} of ${source}` : `events ${from} to ${to} of ${source}`;
  });
};

/** What was handed over and nobody has said to have taken, while somebody still needs it. */
const untaken = ({
  report,
  assessment,
  verdict,
  mobilisation,
  resolution,
  closure,
}: IncidentRecord): string[] => {
  if (resolution ?? closure) return [];
  if (report && !assessment && !verdict) return ['the assessment of the report'];
  return verdict?.respond && !mobilisation ? ['the response to the verdict'] : [];
};

/** What is known to be missing from the record, in words. */
export const missingFrom = (record: IncidentRecord): readonly string[] => {
  const { report, verdict } = record;
  const { procedureId, version } = verdict?.procedure ?? {};
  return [
    ...(report ? [] : ['the report of the incident']),
    ...(verdict?.unjudged ? [`version ${version} of procedure ${procedureId}`] : []),
    ...untaken(record),
    ...gaps(record),
  ];
};

/** When a lead is to be told that events are missing; undefined when none is, or it has been told. */
export const missingDueAt = ({ missing }: IncidentRecord): Instant | undefined =>
  missing && !missing.told ? plusSeconds(missing.since, LOST_AFTER_SECONDS) : undefined;

const escalate = (
  said: Said,
  what: readonly string[],
  { team, reference }: IncidentFacts,
  now: Instant,
): Said => {
  const { incidentId } = said.record;
  const explained = `Missing from the record of ${reference} for over a minute: ${what.join('; ')}.`.slice(
    0,
    500,
  );
  return and(said, {
    events: [
      IncidentEscalated.with({
        incidentId,
        team,
        tell: 'lead',
        why: 'events-missing',
        explained,
        escalatedAt: now,
      }),
    ],
    lines: [{ key: 'events-missing', at: now, who: monitoring, what: explained, kind: 'IncidentEscalated' }],
  });
};

/** Notes since when something is missing, and tells a lead once when it has stayed away too long. */
export const watchMissing = (said: Said, { now }: Setting): Said => {
  const { missing: before, ...record } = said.record;
  const what = missingFrom(said.record);
  if (what.length === 0) return and(said, { record });
  const missing = before ?? { since: now, told: false };
  const due = missingDueAt({ ...record, missing });
  if (due === undefined || now < due || !record.incident)
    return and(said, { record: { ...record, missing } });
  return and(escalate(said, what, record.incident, now), {
    record: { ...record, missing: { ...missing, told: true } },
  });
};
