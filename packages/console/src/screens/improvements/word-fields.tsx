import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import type { Fault } from '../../api/fault.ts';
import { faultAt } from '../../api/field-fault.ts';
import { usePerson } from '../../console-context.ts';
import type { Form } from '../../live/use-form.ts';
import { newImprovementTexts as texts } from '../../texts/improvements.ts';
import { named } from '../../texts/words.ts';
import type { ImprovementFields } from './improvement-fields.ts';

const { labels, hints } = texts;

interface Props {
  readonly form: Form<ImprovementFields>;
  readonly fault: Fault | undefined;
}

/** What was found, what is done, and in which team. */
export function WordFields({ form: { fields, set }, fault }: Props) {
  const { teams } = usePerson();
  const option = (name: string) => ({ value: name, label: named(name) });
  return (
    <>
      <FormField stretch label={labels.title} description={hints.title} errorText={faultAt(fault, 'title')}>
        <Input value={fields.title} onChange={({ detail }) => set('title', detail.value)} />
      </FormField>
      <FormField
        stretch
        label={labels.finding}
        description={hints.finding}
        errorText={faultAt(fault, 'finding')}
      >
        <Textarea rows={3} value={fields.finding} onChange={({ detail }) => set('finding', detail.value)} />
      </FormField>
      <FormField
        stretch
        label={labels.action}
        description={hints.action}
        errorText={faultAt(fault, 'action')}
      >
        <Textarea rows={3} value={fields.action} onChange={({ detail }) => set('action', detail.value)} />
      </FormField>
      <FormField label={labels.team} errorText={faultAt(fault, 'team')}>
        <Select
          options={[...new Set([...teams, fields.team])].map(option)}
          selectedOption={option(fields.team)}
          onChange={({ detail }) => set('team', detail.selectedOption.value ?? fields.team)}
        />
      </FormField>
    </>
  );
}
