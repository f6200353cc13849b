import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import Toggle from '@cloudscape-design/components/toggle';
import type { Fault } from '../../api/fault.ts';
import { fieldFault } from '../../api/field-fault.ts';
import { usePerson } from '../../console-context.ts';
import type { Form } from '../../live/use-form.ts';
import { reportTexts } from '../../texts/reports.ts';
import { named } from '../../texts/words.ts';
import { RecipientsField } from './recipients-field.tsx';
import type { ReportFields } from './report-fields.ts';

const { labels, every } = reportTexts;

interface Props {
  readonly form: Form<ReportFields>;
  readonly fault: Fault | undefined;
  /** The team of an order never changes; only an order that exists can be paused. */
  readonly isNew: boolean;
}

/** The fields of a report, each with what the API said of it. */
export function ReportForm({ form: { fields, set }, fault, isNew }: Props) {
  const { teams } = usePerson();
  const option = (name: string) => ({ value: name, label: named(name) });
  return (
    <div className="form">
      <FormField label={labels.title} errorText={fieldFault(fault, 'title')}>
        <Input value={fields.title} onChange={({ detail }) => set('title', detail.value)} />
      </FormField>
      <FormField label={labels.team} errorText={fieldFault(fault, 'team')}>
        <Select
          options={teams.map(option)}
          selectedOption={option(fields.team)}
          disabled={!isNew}
          onChange={({ detail }) => set('team', detail.selectedOption.value ?? fields.team)}
        />
      </FormField>
      <FormField label={labels.every} errorText={fieldFault(fault, 'cadence/every')}>
        <RadioGroup
          value={fields.every}
          items={Object.entries(every).map(([value, label]) => ({ value, label }))}
          onChange={({ detail }) => set('every', detail.value === 'day' ? 'day' : 'week')}
        />
      </FormField>
      <FormField
        label={labels.at}
        description={reportTexts.atHint}
        errorText={fieldFault(fault, 'cadence/at')}
      >
        <Input value={fields.at} onChange={({ detail }) => set('at', detail.value)} />
      </FormField>
      <FormField label={labels.zone} errorText={fieldFault(fault, 'cadence/zone')}>
        <Input value={fields.zone} onChange={({ detail }) => set('zone', detail.value)} />
      </FormField>
      <RecipientsField
        recipients={fields.recipients}
        fault={fault}
        onChange={(recipients) => set('recipients', recipients)}
      />
      {!isNew && (
        <Toggle checked={fields.paused} onChange={({ detail }) => set('paused', detail.checked)}>
          {labels.paused}
        </Toggle>
      )}
    </div>
  );
}
