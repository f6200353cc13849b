import {
  decided,
  durationInWords,
  plusSeconds,
  secondsBetween,
  unchanged,
  type Decision,
  type Instant,
} from '@muster/core';
import type { CaseRow } from '../../cases/domain/case.ts';
import { metricInWords, shareByMetric } from '../../figures/domain/metric.ts';
import {
  changeBetween,
  figureOfShare,
  shareInWords,
  type ShareChange,
} from '../../figures/domain/share-interval.ts';
import {
  LEAST_CASES,
  lengthOf,
  mailsTo,
  type CheckResult,
  type Improvement,
  type Verdict,
} from './improvement.ts';

const ON_TIME_SECONDS = 3600;

/** The time that a check looks at: as long as the baseline, up to the check date, however late the check is made. */
export const checkWindow = ({ baseline, checkAt }: Pick<Improvement, 'baseline' | 'checkAt'>) => ({
  from: plusSeconds(checkAt, -lengthOf(baseline)),
  to: checkAt,
});

const RULE = `Worked: the 95 % interval of the change lies above 0 and the change is at least what was expected. Worse: it lies below 0. Too few: under ${LEAST_CASES} cases before or after. No effect: anything else.`;

const isEnough = (before: number, after: number): boolean => before >= LEAST_CASES && after >= LEAST_CASES;

const verdictOf = (change: ShareChange | undefined, expectedPoints: number, enough: boolean): Verdict => {
  if (change === undefined || !enough) return 'too-few-cases';
  if (change.high < 0) return 'worse';
  return change.low > 0 && change.change * 100 >= expectedPoints - 1e-9 ? 'worked' : 'no-effect';
};

const points = (fraction: number): string => {
  const rounded = Math.round(fraction * 1000) / 10;
  return rounded > 0 ? `+${rounded}` : String(rounded);
};

const changeInWords = ({ change, low, high }: ShareChange, expectedPoints: number): string =>
  `Changed by ${points(change)} points (95 % interval ${points(low)} to ${points(high)}); expected at least +${expectedPoints}.${
    low > 0 && change * 100 < expectedPoints ? ' It did get better, by less than was expected.' : ''
  }`;

const proceduresIn = (rows: readonly CaseRow[]): string => {
  const used = rows.flatMap(({ summary: { procedure } }) =>
    procedure ? [`${procedure.procedureId} version ${procedure.version}`] : [],
  );
  return [...new Set(used)].sort().join(', ') || 'none';
};

/** What else was other in the two times, as far as the cases say it. */
const besidesOf = (was: readonly CaseRow[], is: readonly CaseRow[]): string[] => {
  const [before, after] = [proceduresIn(was), proceduresIn(is)];
  return before === after ? [] : [`Procedures in use: before ${before}; after ${after}.`];
};

/** Compares the cases of the baseline with those of the check window. The same cases give the same verdict, whenever it is made. */
export const checkCases = (
  improvement: Improvement,
  was: readonly CaseRow[],
  is: readonly CaseRow[],
  now: Instant,
): CheckResult => {
  const { metric, baseline, checkAt, expectedPoints } = improvement;
  const [before, after] = [shareByMetric(was, metric), shareByMetric(is, metric)];
  const change = changeBetween(before, after);
  const late = Math.floor(secondsBetween(checkAt, now));
  const lateSeconds = late > ON_TIME_SECONDS ? late : 0;
  const sentences = [
    `${metricInWords(metric)}: before ${shareInWords(before)}, after ${shareInWords(after)}.`,
    ...(change ? [changeInWords(change, expectedPoints)] : []),
    ...(lateSeconds > 0
      ? [`Checked ${durationInWords(lateSeconds)} late, over the time that was planned.`]
      : []),
    RULE,
  ];
  return {
    verdict: verdictOf(change, expectedPoints, isEnough(before.of, after.of)),
    checkedAt: now,
    lateSeconds,
    before: { ...baseline, ...figureOfShare(before) },
    after: { ...checkWindow(improvement), ...figureOfShare(after) },
    ...(change && { change }),
    besides: besidesOf(was, is),
    explained: sentences.join(' '),
  };
};

/** Notes what a check found and has owner and lead told, once; undone by nobody. */
export const recordCheck = (improvement: Improvement, result: CheckResult): Decision<Improvement> => {
  if (improvement.status !== 'open' || result.checkedAt < improvement.checkAt) return unchanged(improvement);
  const { remindAt: _, ...rest } = improvement;
  const { owner, lead, results } = improvement;
  const number = results.length + 1;
  const mail = { kind: 'result' as const, number, since: result.checkedAt };
  return decided(
    {
      ...rest,
      status: 'checked',
      results: [...results, result],
      dueMails: mailsTo(improvement, mail, [owner, lead]),
    },
    [],
  );
};

/** Has owner and lead reminded that the check comes, once. */
export const recordReminder = (improvement: Improvement, now: Instant): Decision<Improvement> => {
  const { remindAt, ...rest } = improvement;
  if (remindAt === undefined || remindAt > now || improvement.status !== 'open')
    return unchanged(improvement);
  const mail = { kind: 'reminder' as const, number: improvement.putOffs.length + 1, since: now };
  const dueMails = mailsTo(improvement, mail, [improvement.owner, improvement.lead]);
  return decided({ ...rest, dueMails }, []);
};
