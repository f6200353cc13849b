import { DrawnPath } from '../../parts/drawn-path.tsx';
import { pathTexts } from '../../texts/assessment.ts';
import { marksOf, type Ending, type StepView } from './path-drawing.ts';

const saidOf = ({ step, answered = '' }: StepView): string => {
  switch (step.kind) {
    case 'answered':
      return answered;
    case 'skipped':
      return pathTexts.skipped;
    case 'overridden':
      return pathTexts.chosen(answered);
    case 'stated':
      return pathTexts.stated(answered);
  }
};

function Step({ view }: { readonly view: StepView }) {
  const { step, asked } = view;
  const isLeft = step.leftAt !== undefined;
  return (
    <li className={isLeft ? 'left' : ''}>
      {asked} <strong>{saidOf(view)}</strong>
      {isLeft && <span className="quiet"> ({pathTexts.takenBack})</span>}
      {'reason' in step && (
        <div>
          {pathTexts.because}: <bdi>{step.reason}</bdi>
        </div>
      )}
      {'note' in step && step.note !== undefined && (
        <div>
          {pathTexts.note}: <bdi>{step.note}</bdi>
        </div>
      )}
    </li>
  );
}

interface Props {
  readonly path: readonly StepView[];
  readonly moreSteps: number;
  readonly ending: Ending;
}

/** What was answered until now, as a drawing and in words. */
export function PathSoFar({ path, moreSteps, ending }: Props) {
  return (
    <section className="panel">
      <h2>{pathTexts.title}</h2>
      <DrawnPath name={pathTexts.drawing} marks={marksOf(path, pathTexts.skipped, ending)} />
      {path.length === 0 && <p className="quiet">{pathTexts.empty}</p>}
      <ol className="steps">
        {path.map((view, at) => (
          <Step key={`${at} ${view.step.at}`} view={view} />
        ))}
      </ol>
      {moreSteps > 0 && <p className="quiet">{pathTexts.more(moreSteps)}</p>}
    </section>
  );
}
