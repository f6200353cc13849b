import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Fault } from '../../api/fault.ts';
import { faultAt } from '../../api/field-fault.ts';
import { improvementTexts } from '../../texts/improvements.ts';
import type { Contact } from './improvement-fields.ts';

const { labels } = improvementTexts;

interface Props {
  readonly who: 'owner' | 'lead';
  readonly value: Contact;
  readonly fault: Fault | undefined;
  readonly onChange: (to: Contact) => void;
}

/** Name and address of somebody who is told. */
export function ContactFields({ who, value, fault, onChange }: Props) {
  return (
    <>
      <FormField label={labels[`${who}.name`]} errorText={faultAt(fault, `${who}/name`)}>
        <Input value={value.name} onChange={({ detail }) => onChange({ ...value, name: detail.value })} />
      </FormField>
      <FormField label={labels[`${who}.email`]} errorText={faultAt(fault, `${who}/email`)}>
        <Input
          type="email"
          value={value.email}
          onChange={({ detail }) => onChange({ ...value, email: detail.value })}
        />
      </FormField>
    </>
  );
}
