import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { useNavigate } from '@tanstack/react-router';
import { newProcedureTexts as texts } from '../../../../texts/procedures.ts';
import { useProcedures } from '../../../../live/use-procedures.ts';

const EMPTY = { value: '', label: texts.empty };

/** What a new procedure begins with: the empty sample, or a procedure that there is. The address holds the choice. */
export function BeginWith({ copy = '' }: { readonly copy: string | undefined }) {
  const navigate = useNavigate();
  const items = useProcedures().data?.items ?? [];
  const options = [
    EMPTY,
    ...items.map(({ procedureId, title }) => ({ value: procedureId, label: texts.copy(title) })),
  ];
  return (
    <FormField label={texts.labels.begin}>
      <Select
        options={options}
        selectedOption={options.find(({ value }) => value === copy) ?? null}
        onChange={({ detail }) =>
          void navigate({ to: '.', search: { copy: detail.selectedOption.value ?? '' }, replace: true })
        }
      />
    </FormField>
  );
}
