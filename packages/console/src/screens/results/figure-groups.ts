import type { ReplyOf } from '@muster/client';
import { duration } from '../../parts/local-time.ts';
import { isMeasure, metricAddress } from '../../parts/metric.ts';
import { figureTexts, measures } from '../../texts/results.ts';
import * as words from '../../texts/words.ts';

export type Figures = ReplyOf<'readMetrics'>['figures'];

/** One figure of two periods, as a number to draw and in words. */
export interface FigureRow {
  readonly label: string;
  /** Undefined where no case has it. */
  readonly now: number | undefined;
  readonly before: number | undefined;
  readonly nowText: string;
  readonly beforeText: string;
  /** Which cases stand behind it, for `readBehind`; absent for none. */
  readonly cases?: string;
  /** The metric by which it could be improved, as an address says it; absent where it is none. */
  readonly metric?: string;
}

export interface FigureGroup {
  readonly title: string;
  readonly unit: keyof typeof figureTexts.units;
  readonly rows: readonly FigureRow[];
}

const labelIn = (of: Readonly<Record<string, string>>, name: string): string => of[name] ?? words.named(name);

const counted = (label: string, cases: string, now: number, before: number): FigureRow => ({
  label,
  now,
  before,
  nowText: String(now),
  beforeText: String(before),
  ...(now > 0 && { cases }),
});

type Counts = Readonly<Record<string, number>>;

const countRows = (
  now: Counts,
  before: Counts,
  prefix: string,
  label: (name: string) => string,
): FigureRow[] =>
  [...new Set([...Object.keys(now), ...Object.keys(before)])]
    .sort()
    .map((name) => counted(label(name), `${prefix}:${name}`, now[name] ?? 0, before[name] ?? 0));

type Share = Figures['targets'];
const percent = ({ met, of }: Share): number | undefined =>
  of === 0 ? undefined : Math.round((100 * met) / of);
const shareText = (share: Share | undefined): string =>
  share === undefined || share.of === 0
    ? figureTexts.noTargets
    : figureTexts.share(percent(share) ?? 0, share.met, share.of);

const shareRow = (
  label: string,
  now: Share | undefined,
  before: Share | undefined,
  kind: string,
): FigureRow => ({
  label,
  now: now && percent(now),
  before: before && percent(before),
  nowText: shareText(now),
  beforeText: shareText(before),
  ...(now !== undefined && now.met < now.of && { cases: `missed${kind}` }),
  ...(now !== undefined && now.of > 0 && now.met === now.of && { cases: `met${kind}` }),
  ...(now !== undefined && now.met < now.of && { metric: `targets-met${kind}` }),
});

const targetRows = (now: Figures, before: Figures): FigureRow[] => [
  shareRow(figureTexts.allTargets, now.targets, before.targets, ''),
  ...Object.entries(words.deadlineKind).flatMap(([kind, label]) => {
    const one = Object.entries(now.targetsByKind).find(([name]) => name === kind)?.[1];
    const other = Object.entries(before.targetsByKind).find(([name]) => name === kind)?.[1];
    return one === undefined && other === undefined ? [] : [shareRow(label, one, other, `:${kind}`)];
  }),
];

type Median = Figures['medians']['report'];
const medianText = ({ seconds, of }: Median): string =>
  seconds === undefined ? figureTexts.noCases : figureTexts.median(duration(seconds), of);

const medianRows = (now: Figures, before: Figures): FigureRow[] =>
  Object.entries(now.medians).map(([name, median]) => {
    const earlier = Object.entries(before.medians).find(([other]) => other === name)?.[1] ?? { of: 0 };
    return {
      label: labelIn(measures, name),
      now: median.seconds,
      before: earlier.seconds,
      nowText: medianText(median),
      beforeText: medianText(earlier),
      ...(median.of > 0 && { cases: `time:${name}` }),
      ...(isMeasure(name) &&
        median.seconds !== undefined && {
          metric: metricAddress({ kind: 'within', measure: name, seconds: wholeMinutes(median.seconds) }),
        }),
    };
  });

/** The middle time as whole minutes, which about half of the cases keep. */
const wholeMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60)) * 60;

/** Drawn in minutes once one of them takes five. */
const timesGroup = (rows: readonly FigureRow[]): FigureGroup => {
  const longest = Math.max(0, ...rows.flatMap(({ now = 0, before = 0 }) => [now, before]));
  return { title: figureTexts.groups.times, unit: longest < 300 ? 'seconds' : 'minutes', rows };
};

/** All figures of a period beside those of the one before, in the order in which a lead reads them. */
export const figureGroups = (now: Figures, before: Figures): FigureGroup[] => {
  const { groups } = figureTexts;
  const priority = (name: string) =>
    name === 'none' ? figureTexts.noPriority : labelIn(words.priority, name);
  return [
    { title: groups.targets, unit: 'percent', rows: targetRows(now, before) },
    timesGroup(medianRows(now, before)),
    {
      title: groups.priority,
      unit: 'cases',
      rows: countRows(now.byPriority, before.byPriority, 'priority', priority),
    },
    { title: groups.type, unit: 'cases', rows: countRows(now.byType, before.byType, 'type', words.named) },
    {
      title: groups.outcome,
      unit: 'cases',
      rows: countRows(now.byDisposition, before.byDisposition, 'outcome', (name) =>
        labelIn(words.disposition, name),
      ),
    },
    {
      title: groups.deviations,
      unit: 'count',
      rows: Object.entries(words.deviationGrade).map(([name, label]) => {
        const count = (figures: Figures) =>
          Object.entries(figures.deviations).find(([grade]) => grade === name)?.[1] ?? 0;
        return {
          ...counted(label, `grade:${name}`, count(now), count(before)),
          ...(count(now) > 0 && { metric: `no-deviation:${name}` }),
        };
      }),
    },
    {
      title: groups.offers,
      unit: 'count',
      rows: [
        counted(figureTexts.offers.declined, 'offers:declined', now.offersDeclined, before.offersDeclined),
        counted(figureTexts.offers.expired, 'offers:expired', now.offersExpired, before.offersExpired),
      ],
    },
  ];
};
