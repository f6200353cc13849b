import type { ReplyOf } from '@muster/client';
import type { DrawnMark } from '../../parts/drawn-path.tsx';
import { pathTexts as texts } from '../../texts/incident.ts';
import { named } from '../../texts/words.ts';

type Conformance = ReplyOf<'readConformance'>;
export type Deviation = Conformance['deviations'][number];
type Step = Conformance['steps'][number];

/** One thing of the path, as the drawing and the list beside it have it. */
export interface PathEntry {
  readonly kind: DrawnMark['kind'];
  readonly label: string;
  readonly step?: Step;
  readonly departures: readonly Deviation[];
}

const OF_THE_PATH = new Set<Deviation['kind']>([
  'question-skipped',
  'outcome-overridden',
  'answer-not-in-procedure',
]);

const labelOf = (step: Step): string => {
  switch (step.kind) {
    case 'answered':
      return `${named(step.question)}: ${named(step.answer)}`;
    case 'skipped':
      return `${named(step.question)}: ${texts.step.skipped}`;
    case 'overridden':
    case 'stated':
      return `${texts.step[step.kind]}: ${named(step.outcome)}`;
  }
};

const kindOf = ({ kind }: Step): DrawnMark['kind'] =>
  kind === 'answered' || kind === 'skipped' ? kind : 'chosen';

const subjectOf = (step: Step): string => (step.kind === 'stated' ? step.outcome : step.question);

/** A question that was never asked is named by no step, though one of it may stand where it was asked again. */
const isOf = (step: Step, { kind, subject }: Deviation): boolean =>
  step.leftAt === undefined &&
  subjectOf(step) === subject &&
  (kind !== 'question-skipped' || step.kind === 'skipped');

/** The path with each departure where it happened: at its step, at the question that was not asked, or at the verdict. */
export const pathEntries = (
  { path, steps, deviations }: Pick<Conformance, 'deviations' | 'path' | 'steps'>,
  verdict: string,
): readonly PathEntry[] => {
  const ofPath = deviations.filter(({ kind }) => OF_THE_PATH.has(kind));
  const taken = new Map<Deviation, Step>();
  for (const deviation of ofPath) {
    const fitting = steps.filter((step) => isOf(step, deviation));
    const free = fitting.find(
      (step) => ![...taken].some(([other, at]) => at === step && other.kind === deviation.kind),
    );
    const step = free ?? fitting[0];
    if (step !== undefined) taken.set(deviation, step);
  }
  return [
    ...steps.map((step) => ({
      kind: kindOf(step),
      label: labelOf(step),
      step,
      departures: ofPath.filter((one) => taken.get(one) === step),
    })),
    ...ofPath
      .filter((one) => !taken.has(one))
      .map((one) => ({
        kind: 'missing' as const,
        label: texts.notAsked(named(one.subject)),
        departures: [one],
      })),
    ...(path === 'no-verdict'
      ? []
      : [
          {
            kind: 'verdict' as const,
            label: `${texts.verdict}: ${verdict}`,
            departures: deviations.filter(({ kind }) => kind === 'verdict-differs'),
          },
        ]),
  ];
};

/** The drawing's marks: what was taken back is not of the path. */
export const marksOf = (entries: readonly PathEntry[]): readonly DrawnMark[] =>
  entries
    .filter(({ step }) => step?.leftAt === undefined)
    .map(({ kind, label, departures }, at) => ({
      key: `${at} ${label}`,
      kind,
      label,
      grades: departures.map(({ grade }) => grade),
    }));
