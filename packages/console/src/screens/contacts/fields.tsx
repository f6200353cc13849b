import { useId } from 'react';
import { reportTexts } from '../../texts/contacts.ts';
import { named } from '../../texts/words.ts';
import { inOneLine } from './report-form.ts';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** Ids of a field and its notes, which a reader hears with it. */
const useNotes = ({ hint, error }: FieldProps) => {
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = hint !== undefined || error !== undefined;
  return {
    id,
    note: { id: noteId, hint, error },
    described: {
      ...(hasNote && { 'aria-describedby': noteId }),
      ...(error !== undefined && { 'aria-invalid': true }),
    },
  };
};

function Note({
  id,
  hint,
  error,
}: {
  readonly id: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}) {
  if (hint === undefined && error === undefined) return null;
  return (
    <small id={id} className={error === undefined ? 'quiet' : 'wrong'}>
      {error ?? hint}
    </small>
  );
}

/** One of several names, by the browser's own list: its first letters choose. Any name may be typed where none is known. */
export function ChoiceField({ names, ...field }: FieldProps & { readonly names: readonly string[] }) {
  const { id, note, described } = useNotes(field);
  const { name, label, value, onChange } = field;
  if (names.length === 0) return <LineField {...field} longest={100} />;
  const all = [...new Set([...names, ...(value === '' ? [] : [value])])].sort();
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...described}
      >
        <option value="">{reportTexts.choose}</option>
        {all.map((one) => (
          <option key={one} value={one}>
            {named(one)}
          </option>
        ))}
      </select>
      <Note {...note} />
    </p>
  );
}

export function LineField({ longest, ...field }: FieldProps & { readonly longest: number }) {
  const { id, note, described } = useNotes(field);
  const { name, label, value, onChange } = field;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        maxLength={longest}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(inOneLine(target.value))}
        {...described}
      />
      <Note {...note} />
    </p>
  );
}

export function TextField({ longest, ...field }: FieldProps & { readonly longest: number }) {
  const { id, note, described } = useNotes(field);
  const { name, label, value, onChange } = field;
  return (
    <p className="field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={3}
        maxLength={longest}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        {...described}
      />
      <Note {...note} />
    </p>
  );
}
