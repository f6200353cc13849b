import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import Textarea from '@cloudscape-design/components/textarea';
import { writeTexts as texts } from '../../texts/competence.ts';
import { isAsked, isSignedKind, type Lacks, type Typed } from './written-evidence.ts';

interface Props {
  readonly typed: Typed;
  /** The criteria that accept this kind. */
  readonly criteria: readonly { readonly id: string; readonly text: string }[];
  readonly lacks: Lacks;
  readonly onChange: (changed: Partial<Typed>) => void;
}

/** The fields of a piece of evidence that is written. */
export function EvidenceForm({ typed, criteria, lacks, onChange }: Props) {
  const options = criteria.map(({ id, text }) => ({ value: id, label: `${id} ${text}` }));
  const area = (name: 'text' | 'question' | 'answer') => (
    <FormField label={texts[name]} errorText={lacks[name]} description={texts.textHint}>
      <Textarea value={typed[name]} rows={5} onChange={({ detail }) => onChange({ [name]: detail.value })} />
    </FormField>
  );
  return (
    <>
      {isAsked(typed.kind) ? (
        <>
          {area('question')}
          {area('answer')}
        </>
      ) : (
        area('text')
      )}
      <FormField label={texts.criteria} errorText={lacks.criteria}>
        <Multiselect
          options={options}
          selectedOptions={options.filter(({ value }) => typed.criteria.includes(value))}
          onChange={({ detail }) =>
            onChange({ criteria: detail.selectedOptions.flatMap(({ value }) => value ?? []) })
          }
        />
      </FormField>
      {isSignedKind(typed.kind) && (
        <FormField errorText={lacks.sign}>
          <Checkbox
            checked={typed.isSigned}
            onChange={({ detail }) => onChange({ isSigned: detail.checked })}
          >
            {texts.sign}
          </Checkbox>
        </FormField>
      )}
    </>
  );
}
