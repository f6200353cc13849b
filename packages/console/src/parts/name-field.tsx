import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { named } from '../texts/words.ts';

interface Props {
  readonly label: string;
  /** Empty: the organisation has set no names of this kind, so any may be typed. */
  readonly known: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
  readonly error?: string | undefined;
}

/** One of the organisation's names: chosen where there is a list, else typed. */
export function NameField({ label, known, value, onChange, isDisabled = false, error }: Props) {
  const names = [...new Set([...known, ...(value === '' ? [] : [value])])].sort();
  const option = (name: string) => ({ value: name, label: named(name) });
  return (
    <FormField label={label} errorText={error}>
      {known.length === 0 ? (
        <Input value={value} disabled={isDisabled} onChange={({ detail }) => onChange(detail.value)} />
      ) : (
        <Select
          options={names.map(option)}
          selectedOption={value === '' ? null : option(value)}
          disabled={isDisabled}
          onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
        />
      )}
    </FormField>
  );
}
