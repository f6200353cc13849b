import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Multiselect from '@cloudscape-design/components/multiselect';
import { useState } from 'react';
import { formTexts } from '../texts/forms.ts';
import { named } from '../texts/words.ts';

interface Props {
  readonly label: string;
  /** Empty: the organisation has set no names of this kind, so any may be typed. */
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly isDisabled?: boolean;
  readonly error?: string | undefined;
  readonly placeholder?: string;
}

/** Several of the organisation's names: chosen where there is a list, else typed with commas between. */
export function NamesField({ label, error, ...field }: Props) {
  const isTyped = field.known.length === 0;
  return (
    <FormField label={label} errorText={error} {...(isTyped && { constraintText: formTexts.commas })}>
      {isTyped ? <TypedNames {...field} /> : <ChosenNames {...field} />}
    </FormField>
  );
}

type Field = Omit<Props, 'label' | 'error'>;

const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

function TypedNames({ chosen, onChange, isDisabled = false, placeholder = '' }: Field) {
  const [text, setText] = useState(chosen.join(', '));
  const shown = namesIn(text).join() === chosen.join() ? text : chosen.join(', ');
  return (
    <Input
      value={shown}
      disabled={isDisabled}
      placeholder={placeholder}
      onChange={({ detail }) => {
        setText(detail.value);
        onChange(namesIn(detail.value));
      }}
    />
  );
}

function ChosenNames({ known, chosen, onChange, isDisabled = false, placeholder }: Field) {
  const names = [...new Set([...known, ...chosen])].sort();
  const option = (name: string) => ({ value: name, label: named(name) });
  return (
    <Multiselect
      options={names.map(option)}
      selectedOptions={chosen.map(option)}
      disabled={isDisabled}
      filteringType="auto"
      onChange={({ detail }) =>
        onChange(detail.selectedOptions.flatMap(({ value }) => (value ? [value] : [])))
      }
      {...(placeholder !== undefined && { placeholder })}
    />
  );
}
