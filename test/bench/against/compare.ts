import { median } from '../statistics.ts';
import { figures, type Figure } from './figures.ts';
import type { Turns } from './turns.ts';

/** A figure of both builds, in the order of the rounds. */
export interface Comparison {
  readonly what: string;
  readonly own: readonly number[];
  readonly other: readonly number[];
  /** This build's median as a multiple of the other's. */
  readonly ratio: number;
  /** Where their values overlap, neither is better. */
  readonly verdict: 'better' | 'worse' | 'no clear difference';
}

const found = (reports: Turns['own'], { of }: Figure): number[] =>
  reports.map(of).filter((value) => value !== undefined);

const verdictOf = (own: number[], other: number[], moreIsBetter = false): Comparison['verdict'] => {
  if (Math.max(...own) < Math.min(...other)) return moreIsBetter ? 'worse' : 'better';
  if (Math.min(...own) > Math.max(...other)) return moreIsBetter ? 'better' : 'worse';
  return 'no clear difference';
};

/** What both builds measured, and how often the one is the other. */
export const compare = ({ own, other }: Turns): Comparison[] =>
  figures.flatMap((figure) => {
    const [ours, theirs] = [found(own, figure), found(other, figure)];
    if (ours.length === 0 || theirs.length === 0) return [];
    return [
      {
        what: figure.what,
        own: ours,
        other: theirs,
        ratio: median(ours) / median(theirs),
        verdict: verdictOf(ours, theirs, figure.moreIsBetter),
      },
    ];
  });

const digitsOf = new Map(figures.map(({ what, digits }) => [what, digits]));
const told = (what: string, values: readonly number[]): string =>
  values.map((value) => value.toFixed(digitsOf.get(what) ?? 2)).join(', ');

/** The comparison as a table of Markdown, which a terminal shows as well. */
export const asTable = (comparisons: readonly Comparison[], commit: string): string =>
  [
    `| what | this build | ${commit.slice(0, 8)} | ratio |`,
    '| --- | --- | --- | --- |',
    ...comparisons.map(
      ({ what, own, other, ratio, verdict }) =>
        `| ${what} | ${told(what, own)} | ${told(what, other)} | ${ratio.toFixed(2)} ×, ${verdict} |`,
    ),
  ].join('\n');
