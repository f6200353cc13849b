import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, text: string])[];
  /** What stands for no choice; `onChange` then gives an empty text. */
  readonly all: string;
  readonly onChange: (value: string) => void;
}

/** One of several values of a filter, or all of them, by the browser's own list. */
export function Choice({ label, value, options, all, onChange }: Props) {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
        <option value="">{all}</option>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
