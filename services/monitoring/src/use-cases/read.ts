import * as z from 'zod';
import { PathStep } from '@muster/contracts';
import { type IncidentId, notFound } from '@muster/core';
import { complianceLevel } from '@muster/procedures/compliance';
import { cursorAfter, placeIn, type Page } from '@muster/store';
import type { Deps } from '../deps.ts';
import type { IncidentRecord } from '../domain/record.ts';
import { TIMELINE } from '../domain/said.ts';
import { TimelineLine, type ConformanceView } from '../domain/views.ts';

interface Paged {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const TimelineRow = z.object({ lines: z.array(TimelineLine.extend({ key: z.string() })) });
type KeptLine = z.infer<typeof TimelineRow>['lines'][number];

const placeOf = ({ at, key }: KeptLine): string => `${at}#${key}`;

const allLines = async ({ records }: Deps, incidentId: IncidentId): Promise<KeptLine[]> => {
  const found: KeptLine[] = [];
  let next: string | undefined;
  do {
    const page = await records.beside(incidentId, TIMELINE, { ...(next !== undefined && { after: next }) });
    found.push(...page.items.flatMap(({ data }) => TimelineRow.parse(data).lines));
    next = page.next;
  } while (next !== undefined);
  return found.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
};

/** A page of an incident's timeline, oldest first. Its rows overlap in time, so all of them are read. */
export const readTimeline = async (
  deps: Deps,
  incidentId: IncidentId,
  { limit, cursor }: Paged,
): Promise<Page<TimelineLine>> => {
  const after = cursor === undefined ? '' : placeIn(cursor);
  const lines = (await allLines(deps, incidentId)).filter((line) => placeOf(line) > after);
  const page = lines.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((line) => TimelineLine.parse(line)),
    ...(last && lines.length > limit && { next: cursorAfter(placeOf(last)) }),
  };
};

export const readNote = async (
  deps: Deps,
  incidentId: IncidentId,
  key: string,
): Promise<TimelineLine | undefined> => {
  const line = (await allLines(deps, incidentId)).find((one) => one.key === key);
  return line && TimelineLine.parse(line);
};

const VerdictRow = z.object({ path: z.array(PathStep) });

const stepsOf = async ({ records }: Deps, { incidentId, verdict }: IncidentRecord): Promise<PathStep[]> => {
  const row = verdict && (await records.besideOne(incidentId, verdict.row));
  return row ? VerdictRow.parse(row.data).path : [];
};

/** How an incident's handling compares with the exact procedure version so far. */
export const readConformance = async (
  deps: Deps,
  incidentId: IncidentId,
): Promise<{ ok: true; view: ConformanceView; version: number } | ReturnType<typeof notFound>> => {
  const { state, version } = await deps.records.load(incidentId);
  if (!state) return notFound('incident');
  const { verdict, assessment, deviations } = state;
  const path = verdict ? (verdict.unjudged ? 'waiting' : 'judged') : 'no-verdict';
  const view: ConformanceView = {
    incidentId,
    procedure: verdict?.procedure ?? assessment?.procedure,
    path,
    level: path === 'judged' ? complianceLevel(deviations.map(({ grade }) => grade)) : undefined,
    deviations,
    steps: await stepsOf(deps, state),
  };
  return { ok: true, view, version };
};
