import type { ReplyOf } from '@muster/client';
import type { DrawnMark } from '../../parts/drawn-path.tsx';

export type Assessment = ReplyOf<'readAssessment'>;
export type StepView = Extract<Assessment, { status: 'open' }>['path'][number];

const kindOf = ({ step }: StepView): DrawnMark['kind'] =>
  step.kind === 'answered' ? 'answered' : step.kind === 'skipped' ? 'skipped' : 'chosen';

/** Steps that still decide: those taken back are not of the path. */
export const standing = (path: readonly StepView[]): readonly StepView[] =>
  path.filter(({ step }) => step.leftAt === undefined);

export interface Ending {
  readonly kind: 'question' | 'verdict';
  readonly label: string;
}

/** The path that was taken as marks on one line, and what stands at its end. */
export const marksOf = (path: readonly StepView[], skipped: string, ending: Ending): readonly DrawnMark[] => [
  ...standing(path).map((view, at) => ({
    key: `${at} ${view.step.at}`,
    kind: kindOf(view),
    label: view.answered ?? skipped,
  })),
  { key: 'end', ...ending },
];
