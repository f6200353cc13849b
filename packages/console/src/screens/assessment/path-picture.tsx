import { pathTexts } from '../../texts/assessment.ts';
import { heightOf, marksOf, type Ending, type Mark, type StepView } from './path-drawing.ts';

function Shape({ kind, y }: Pick<Mark, 'kind' | 'y'>) {
  switch (kind) {
    case 'answered':
      return <circle cx="20" cy={y} r="9" className="mark" />;
    case 'skipped':
      return <circle cx="20" cy={y} r="9" className="mark skipped" />;
    case 'chosen':
      return <path d={`M20 ${y - 11} L31 ${y} L20 ${y + 11} L9 ${y} Z`} className="mark" />;
    case 'question':
      return <circle cx="20" cy={y} r="11" className="mark now" />;
    case 'verdict':
      return <rect x="10" y={y - 10} width="20" height="20" rx="3" className="mark now" />;
  }
}

interface Props {
  readonly path: readonly StepView[];
  readonly ending: Ending;
}

/** The path that was taken, drawn from top to bottom. The list beside says the same in words. */
export function PathPicture({ path, ending }: Props) {
  const marks = marksOf(path, pathTexts.skipped, ending);
  const height = heightOf(marks);
  const told = marks.map(({ label }) => label).join(', ');
  return (
    <svg
      className="path-picture"
      viewBox={`0 0 280 ${height}`}
      width="280"
      height={height}
      role="img"
      aria-label={`${pathTexts.drawing}: ${told}`}
    >
      <line x1="20" y1="20" x2="20" y2={height - 24} className="thread" />
      {marks.map(({ key, kind, y, label }) => (
        <g key={key}>
          <Shape kind={kind} y={y} />
          <text x="42" y={y + 5}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
