import { CaseCorrected, type CaseSummary } from '@muster/contracts';
import { plusSeconds, secondsBetween, type Instant } from '@muster/core';
import { plain } from '@muster/procedures/words';
import { summarise, type Closable } from './case-summary.ts';
import { settleDeadlines } from './deadlines.ts';
import { handlingDepartures, judgePath, regrade } from './deviations.ts';
import type { HeardName } from './heard.ts';
import type { IncidentRecord } from './record.ts';
import { and, monitoring, say, type Said, type Setting } from './said.ts';

const CAME: Readonly<Partial<Record<string, string>>> = {
  IncidentAssessed: 'a verdict',
  IncidentRejected: 'a verdict',
  AssignmentOffered: 'an offer',
  AssignmentAccepted: 'an acceptance',
  AssignmentDeclined: 'a decline',
  AssignmentUnderstood: 'a confirmation of the brief',
  AssignmentProgressed: 'word that somebody was under way or on scene',
  ActionCompleted: 'the result of an action',
  AssignmentEnded: 'the end of an assignment',
} satisfies Partial<Record<HeardName, string>>;

const countOf = (entries: readonly object[]): number =>
  entries.reduce(
    (sum, entry) => sum + ('count' in entry && typeof entry.count === 'number' ? entry.count : 1),
    0,
  );

const inWords = (summary: CaseSummary): Readonly<Record<string, string>> => {
  const { times, targets, deviations, ...rest } = summary;
  const met = countOf(targets.filter((target) => target.met));
  return {
    ...Object.fromEntries(Object.entries(times).map(([name, at]) => [TIMES[name] ?? name, at])),
    'targets met': `${met} of ${countOf(targets)}`,
    deviations: String(countOf(deviations)),
    'people assigned': String(rest.peopleAssigned),
    'offers declined': String(rest.offersDeclined),
    'offers without answer': String(rest.offersExpired),
    validity: plain(rest.validity),
    priority: rest.priority ?? 'none',
    type: plain(rest.incidentType),
  };
};

const TIMES: Readonly<Record<string, string>> = {
  assessedAt: 'time of the verdict',
  firstOfferedAt: 'time of the first offer',
  firstAcceptedAt: 'time of the first acceptance',
  firstUnderstoodAt: 'time of the first confirmed brief',
  firstOnSceneAt: 'time of the first arrival',
  resolvedAt: 'time of the resolution',
};

const changes = (was: CaseSummary, is: CaseSummary): string[] => {
  const [before, after] = [inWords(was), inWords(is)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    if (before[name] === after[name]) return [];
    return [
      name.startsWith('time of') ? name : `${name} ${after[name] ?? 'none'}, not ${before[name] ?? 'none'}`,
    ];
  });
};

const PROCEDURE = 'the procedure by which the path is judged';

const because = (kinds: readonly string[], was: CaseSummary, is: CaseSummary): string => {
  const came = [...new Set(kinds.map((kind) => CAME[kind] ?? 'other news'))].join(', ') || PROCEDURE;
  const changed = changes(was, is).join('; ') || 'the grades of deviations';
  return `Came after the closing: ${came}. Changed: ${changed}.`.slice(0, 500);
};

const isClosable = (record: IncidentRecord): record is Closable =>
  record.report !== undefined && record.incident !== undefined && record.verdict !== undefined;

/** Many times what any plan can bring to settle at once. */
const MOST_PARTS = 200;

const isBehind = (said: Said): boolean => 'isBehind' in said && said.isBehind === true;

/** What follows from late facts, all of it at once, without telling anybody: nobody is to act on a closed incident. */
const quietly = (said: Said, follow: (said: Said) => Said): Said => {
  const { events } = said;
  let after = follow(said);
  for (let part = 1; isBehind(after) && part < MOST_PARTS; part += 1) {
    after = follow(say(after.record, { events, lines: after.lines, rows: after.rows }));
  }
  return say(after.record, { events, lines: after.lines, rows: after.rows });
};

const withoutLook = (said: Said): Said => {
  const { closure, verdict } = said.record;
  if (!closure?.lookAt || verdict?.unjudged) return said;
  const { lookAt, ...rest } = closure;
  return and(said, { record: { ...said.record, closure: rest } });
};

/** Takes what came after the closing into the case: judges again, withdraws what proved false, and says a changed case whole as a new revision. */
export const correct = (before: IncidentRecord, said: Said, setting: Setting): Said => {
  const { closure, incidentId } = said.record;
  if (!closure) return said;
  const timed = quietly(said, (one) => settleDeadlines(one, { ...setting, graceSeconds: 0 }, 'event'));
  const judged = quietly(timed, (one) => judgePath(one, setting.procedure, setting));
  const found = handlingDepartures(judged.record, closure.disposition);
  const graded = withoutLook(regrade(judged, found, setting));
  if (!isClosable(before) || !isClosable(graded.record)) return graded;
  const [was, is] = [summarise(before, closure.at), summarise(graded.record, closure.at)];
  if (JSON.stringify(was) === JSON.stringify(is)) return graded;
  const { now } = setting;
  const { disposition, at: closedAt } = closure;
  const revision = (closure.revision ?? 1) + 1;
  const why = because(
    said.lines.map(({ kind }) => kind),
    was,
    is,
  );
  const corrected = { incidentId, disposition, closedAt, revision, correctedAt: now, because: why, case: is };
  return and(graded, {
    record: { ...graded.record, closure: { ...(graded.record.closure ?? closure), revision } },
    events: [CaseCorrected.with(corrected)],
    lines: [
      {
        ...{ key: `corrected-${revision}`, at: now, who: monitoring },
        ...{ what: `Case corrected (revision ${revision}). ${why}`, kind: 'CaseCorrected' },
      },
    ],
  });
};

const LOOK_AGAIN_SECONDS = 3600;
const LOOK_FOR_SECONDS = 14 * 86_400;

/** When to look whether a closed incident's path can be judged by then; not at all once it is, or after two weeks. */
export const nextLook = (
  { verdict }: IncidentRecord,
  closedAt: Instant,
  now: Instant,
): Instant | undefined => {
  const next = plusSeconds(now, LOOK_AGAIN_SECONDS);
  return verdict?.unjudged && secondsBetween(closedAt, next) <= LOOK_FOR_SECONDS ? next : undefined;
};

/** Judges the path of an incident that was closed before its procedure's document came, once that is here. */
export const judgeLate = (said: Said, setting: Setting): Said => {
  const { closure, verdict } = said.record;
  if (!closure || !verdict?.unjudged) return said;
  const { record, ...rest } = setting.procedure ? correct(said.record, said, setting) : said;
  const after = record.closure ?? closure;
  return {
    ...rest,
    record: { ...record, closure: { ...after, lookAt: nextLook(record, after.at, setting.now) } },
  };
};
