import { assessmentTexts as texts } from '../../texts/assessment.ts';

export const NOTE_FIELD = 'answer-note';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onDone: () => void;
}

/** An optional note that goes with the next answer. */
export function AnswerNote({ value, onChange, onDone }: Props) {
  return (
    <p className="note">
      <label htmlFor={NOTE_FIELD}>
        {texts.note} <kbd>m</kbd>
      </label>
      <input
        id={NOTE_FIELD}
        maxLength={1000}
        autoComplete="off"
        value={value}
        aria-describedby={`${NOTE_FIELD}-hint`}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDone();
        }}
      />
      <small id={`${NOTE_FIELD}-hint`} className="quiet">
        {texts.noteHint}
      </small>
    </p>
  );
}
