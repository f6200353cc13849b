import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import type { Fault } from '../../api/fault.ts';
import { fieldFault } from '../../api/field-fault.ts';
import { keyIn, keysOf } from '../../parts/key-in.ts';
import { NamesField } from '../../parts/names-field.tsx';
import { logTexts as texts, relation as relations } from '../../texts/complaints.ts';

type Relation = keyof typeof relations;

interface Props {
  readonly relation: Relation;
  readonly concerns: readonly string[];
  readonly fault: Fault | undefined;
  readonly onRelation: (relation: Relation) => void;
  readonly onConcerns: (concerns: readonly string[]) => void;
}

/** How who complains stands to us, and whom it is about, who will not handle it. */
export function RelationFields({ relation, concerns, fault, onRelation, onConcerns }: Props) {
  const choice = (value: Relation) => ({ value, label: relations[value] });
  return (
    <>
      <FormField label={texts.labels.relation}>
        <Select
          options={keysOf(relations).map(choice)}
          selectedOption={choice(relation)}
          onChange={({ detail }) => onRelation(keyIn(relations, detail.selectedOption.value) ?? relation)}
        />
      </FormField>
      <NamesField
        label={texts.labels.concerns}
        known={[]}
        chosen={concerns}
        onChange={onConcerns}
        error={fieldFault(fault, 'concerns')}
      />
      <p className="quiet">{texts.concernsHint}</p>
    </>
  );
}
