import type { DeviationGrade } from '@muster/contracts';
import { deviationGrade } from '../texts/words.ts';
import './drawn-path.css';

/** One mark of a path that is drawn from top to bottom. */
export interface DrawnMark {
  readonly key: string;
  readonly kind: 'answered' | 'skipped' | 'chosen' | 'missing' | 'question' | 'verdict';
  readonly label: string;
  /** Of the departures that were found here. */
  readonly grades?: readonly DeviationGrade[];
}

function Shape({ kind }: Pick<DrawnMark, 'kind'>) {
  switch (kind) {
    case 'answered':
      return <circle cx="14" cy="14" r="9" className="mark" />;
    case 'skipped':
    case 'missing':
      return <circle cx="14" cy="14" r="9" className="mark open" />;
    case 'chosen':
      return <path d="M14 3 L25 14 L14 25 L3 14 Z" className="mark" />;
    case 'question':
      return <circle cx="14" cy="14" r="11" className="mark now" />;
    case 'verdict':
      return <rect x="4" y="4" width="20" height="20" rx="3" className="mark now" />;
  }
}

const inWords = ({ label, grades = [] }: DrawnMark): string =>
  grades.length === 0 ? label : `${label} (${grades.map((grade) => deviationGrade[grade]).join(', ')})`;

/** A path from top to bottom, its departures marked by a sign and the word of their grade. A list beside it says the same. */
export function DrawnPath({ name, marks }: { readonly name: string; readonly marks: readonly DrawnMark[] }) {
  return (
    <div className="drawn-path" role="img" aria-label={`${name}: ${marks.map(inWords).join(', ')}`}>
      {marks.map((mark) => (
        <div key={mark.key} className="drawn-step">
          <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
            <Shape kind={mark.kind} />
            {mark.grades !== undefined && mark.grades.length > 0 && (
              <text x="14" y="19" textAnchor="middle" className="sign">
                !
              </text>
            )}
          </svg>
          <span>
            <bdi>{mark.label}</bdi>
            {mark.grades?.map((grade, at) => (
              <span key={at} className={`grade ${grade}`}>
                {deviationGrade[grade]}
              </span>
            ))}
          </span>
        </div>
      ))}
    </div>
  );
}
