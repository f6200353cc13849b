import type { ReplyOf } from '@muster/client';

export type Assessment = ReplyOf<'readAssessment'>;
export type StepView = Extract<Assessment, { status: 'open' }>['path'][number];

/** One mark of the drawing, from top to bottom. */
export interface Mark {
  readonly key: string;
  readonly kind: 'answered' | 'skipped' | 'chosen' | 'question' | 'verdict';
  readonly y: number;
  readonly label: string;
}

const APART = 44;
const LONGEST = 30;

const cut = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;

const kindOf = ({ step }: StepView): Mark['kind'] =>
  step.kind === 'answered' ? 'answered' : step.kind === 'skipped' ? 'skipped' : 'chosen';

/** Steps that still decide: those taken back are not of the path. */
export const standing = (path: readonly StepView[]): readonly StepView[] =>
  path.filter(({ step }) => step.leftAt === undefined);

export interface Ending {
  readonly kind: 'question' | 'verdict';
  readonly label: string;
}

/** The path that was taken as marks on one line, and what stands at its end. */
export const marksOf = (path: readonly StepView[], skipped: string, ending: Ending): readonly Mark[] => [
  ...standing(path).map((view, at) => ({
    key: `${at} ${view.step.at}`,
    kind: kindOf(view),
    y: 20 + at * APART,
    label: cut(view.answered ?? skipped),
  })),
  { key: 'end', kind: ending.kind, y: 20 + standing(path).length * APART, label: cut(ending.label) },
];

export const heightOf = (marks: readonly Mark[]): number => (marks.at(-1)?.y ?? 0) + 24;
