import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Fault } from '../../../api/fault.ts';
import { fieldFault } from '../../../api/field-fault.ts';
import type { Form } from '../../../live/use-form.ts';
import { useOrganisation } from '../../../live/use-organisation.ts';
import { NameField } from '../../../parts/name-field.tsx';
import { NamesField } from '../../../parts/names-field.tsx';
import { personTexts } from '../../../texts/set-up.ts';
import { ContactPointFields } from './contact-point-fields.tsx';
import type { PersonFields } from './person-fields.ts';
import { ShiftsField } from './shifts-field.tsx';

const { labels } = personTexts;

interface Props {
  readonly form: Form<PersonFields>;
  readonly fault: Fault | undefined;
  readonly isDisabled: boolean;
}

/** The fields of a person, each with what the API said of it. */
export function PersonForm({ form, fault, isDisabled }: Props) {
  const { fields, set } = form;
  const names = useOrganisation().data ?? { teams: [], zones: [], skills: [] };
  const error = (field: string) => fieldFault(fault, field);
  return (
    <div className="form">
      <FormField label={labels.name} errorText={error('name')}>
        <Input
          value={fields.name}
          disabled={isDisabled}
          onChange={({ detail }) => set('name', detail.value)}
        />
      </FormField>
      <NameField
        label={labels.team}
        known={names.teams}
        value={fields.team}
        isDisabled={isDisabled}
        error={error('team')}
        onChange={(team) => set('team', team)}
      />
      {(['skills', 'zones'] as const).map((kind) => (
        <NamesField
          key={kind}
          label={labels[kind]}
          known={names[kind]}
          chosen={fields[kind]}
          isDisabled={isDisabled}
          error={error(kind)}
          onChange={(chosen) => set(kind, chosen)}
        />
      ))}
      <ContactPointFields form={form} fault={fault} isDisabled={isDisabled} />
      <Checkbox
        checked={fields.changeNotes}
        disabled={isDisabled}
        onChange={({ detail }) => set('changeNotes', detail.checked)}
      >
        {labels.changeNotes}
      </Checkbox>
      <FormField label={labels.restMinutes} errorText={error('restMinutes')}>
        <Input
          type="number"
          inputMode="numeric"
          value={fields.restMinutes}
          disabled={isDisabled}
          onChange={({ detail }) => set('restMinutes', detail.value)}
        />
      </FormField>
      <ShiftsField
        shifts={fields.shifts}
        isDisabled={isDisabled}
        onChange={(shifts) => set('shifts', shifts)}
      />
    </div>
  );
}
