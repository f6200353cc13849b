import { durationInWords, idInWords, type Instant } from '@muster/core';
import { MEASURES, type Figures, type Measure } from '../../figures/domain/figures.ts';
import { momentInWords, periodInWords, type Period } from '../domain/period.ts';

/** What a report mail says, before it is laid out. */
export interface ReportContent {
  readonly title: string;
  readonly team: string;
  readonly period: Period;
  readonly figures: Figures;
  /** The figures of the period before; undefined when that period held no case to compare with. */
  readonly before: Figures | undefined;
  readonly possiblyRepeated: boolean;
  readonly link: string;
  readonly knownAt: Instant;
  readonly corrects?: Correction | undefined;
}

/** Which report a corrected copy replaces, and what is other than it said, case by case. */
export interface Correction {
  readonly sentAt: Instant;
  readonly changed: readonly string[];
}

export interface Line {
  readonly label: string;
  readonly value: string;
}

const MEASURE_NAMES: Record<Measure, string> = {
  report: 'Contact to report (median)',
  triage: 'Report to verdict (median)',
  dispatch: 'Verdict to first offer (median)',
  accept: 'Offer to accept (median)',
  understand: 'Accept to understood (median)',
  arrive: 'Accept to on scene (median)',
  resolve: 'Report to resolved (median)',
};

const share = ({ met, of }: Figures['targets'], none: string): string =>
  of === 0 ? none : `${String(Math.round((100 * met) / of))} % (${String(met)} of ${String(of)})`;

const counts = (by: Record<string, number>): string =>
  Object.entries(by)
    .map(([name, count]) => `${idInWords(name)} ${String(count)}`)
    .join(', ');

const compared = (now: string, before: string | undefined): string =>
  before === undefined ? now : `${now}; period before: ${before}`;

const medianLine = (measure: Measure, figures: Figures): string => {
  const { seconds, of } = figures.medians[measure];
  return seconds === undefined ? 'no cases' : `${durationInWords(Math.round(seconds))} (n = ${String(of)})`;
};

/** The report's figures, most important first. A share or a median without cases reads "no cases". */
export const reportLines = ({ figures, before }: ReportContent): Line[] => {
  const line = (label: string, read: (of: Figures) => string): Line => ({
    label,
    value: compared(read(figures), before === undefined ? undefined : read(before)),
  });
  if (figures.cases === 0) return [line('Cases closed', (of) => String(of.cases))];
  return [
    line('Cases closed', (of) => String(of.cases)),
    line('Targets met', (of) => share(of.targets, of.cases === 0 ? 'no cases' : 'no targets')),
    ...MEASURES.map((measure) => line(MEASURE_NAMES[measure], (of) => medianLine(measure, of))),
    line('Deviations', (of) => counts(of.deviations)),
    line('Offers declined', (of) => String(of.offersDeclined)),
    line('Offers without answer', (of) => String(of.offersExpired)),
    line('By priority', (of) => counts(of.byPriority) || 'no cases'),
    line('By type', (of) => counts(of.byType) || 'no cases'),
    line('By outcome', (of) => counts(of.byDisposition) || 'no cases'),
  ];
};

/** The mail's subject: numbers first, so that a phone's list shows them. */
export const reportSubject = ({
  title,
  figures,
  period,
  possiblyRepeated,
  corrects,
}: ReportContent): string =>
  `${possiblyRepeated ? '[possibly a repeat] ' : ''}${corrects ? '[corrected] ' : ''}${title}: ${caseCount(figures)}, ${periodInWords(period)}`;

const caseCount = ({ cases }: Figures): string =>
  cases === 0 ? 'no cases closed' : cases === 1 ? '1 case closed' : `${String(cases)} cases closed`;

const MOST_CHANGES = 20;

const correctionNotes = ({ sentAt, changed }: Correction, { zone }: Period): string[] => {
  const more = changed.length - MOST_CHANGES;
  return [
    `This is a corrected copy. It replaces the report that was sent at ${momentInWords(sentAt, zone)}.`,
    ...changed.slice(0, MOST_CHANGES),
    ...(more > 0 ? [`And ${String(more)} more cases have changed.`] : []),
  ];
};

export const reportNotes = ({
  figures,
  before,
  possiblyRepeated,
  period,
  knownAt,
  corrects,
}: ReportContent): string[] => [
  ...(corrects ? correctionNotes(corrects, period) : []),
  ...(possiblyRepeated
    ? ['An earlier attempt to send this report was not confirmed, so you may have it twice.']
    : []),
  ...(figures.cases === 0
    ? [
        'No case was closed in this period. The report was sent all the same, so that silence never means a fault.',
      ]
    : []),
  ...(before === undefined ? ['The period before held no case to compare with.'] : []),
  `As known at ${momentInWords(knownAt, period.zone)}. Times are counted in ${period.zone}.`,
];

/** The whole report as plain text, numbers first. */
export const reportText = (content: ReportContent): string =>
  [
    `${content.title} (team ${content.team})`,
    periodInWords(content.period),
    '',
    ...reportLines(content).map(({ label, value }) => `${label}: ${value}`),
    '',
    ...reportNotes(content),
    '',
    `The same figures with their cases, in the console after signing in: ${content.link}`,
    '',
  ].join('\n');
