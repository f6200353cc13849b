import { assessmentTexts } from '../../texts/assessment.ts';
import { keysOf, type Offered } from './answer-keys.ts';

interface Props {
  readonly answers: readonly Offered[];
  readonly isBusy: boolean;
  readonly onAnswer: (answer: Offered) => void;
}

/** The answers as large buttons, each with its key. They stay pressable while one is on its way, so that the focus stays. */
export function Answers({ answers, isBusy, onAnswer }: Props) {
  const keys = keysOf(answers);
  return (
    <ul className="answers" aria-label={assessmentTexts.answers} aria-busy={isBusy}>
      {answers.map((one, at) => (
        <li key={one.answer}>
          <button type="button" onClick={() => onAnswer(one)}>
            <span className="keycaps" aria-hidden="true">
              {keys[at]?.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </span>
            {one.label}
          </button>
        </li>
      ))}
    </ul>
  );
}
