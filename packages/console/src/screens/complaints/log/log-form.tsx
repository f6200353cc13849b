import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import TimeInput from '@cloudscape-design/components/time-input';
import type { Fault } from '../../../api/fault.ts';
import { fieldFault } from '../../../api/field-fault.ts';
import { usePerson } from '../../../console-context.ts';
import type { Form } from '../../../live/use-form.ts';
import { logTexts as texts } from '../../../texts/complaints.ts';
import { named } from '../../../texts/words.ts';
import { keyIn } from '../../../parts/key-in.ts';
import { ProfileField } from '../profile-field.tsx';
import { RelationFields } from '../relation-fields.tsx';
import { SeverityFields } from '../severity-fields.tsx';
import type { LogFields, missingOf, Said } from './log-fields.ts';
import type { Received } from './received-at.ts';

const { labels } = texts;

interface Props {
  readonly form: Form<LogFields>;
  readonly said: Form<Said>;
  readonly received: Received;
  readonly missing: ReturnType<typeof missingOf>;
  readonly fault: Fault | undefined;
}

/** The fields of a query or complaint, each with what the API said of it. */
export function LogForm({ form: { fields, set }, said, received, missing, fault }: Props) {
  const { teams } = usePerson();
  const lacks = (name: (typeof missing)[number]) => (missing.includes(name) ? texts.missing : undefined);
  const team = (name: string) => ({ value: name, label: named(name) });
  const whenFault = received.kind === 'now' || received.kind === 'at' ? undefined : texts[received.kind];
  return (
    <div className="form">
      <FormField label={labels.team} errorText={fieldFault(fault, 'team')}>
        <Select
          options={teams.map(team)}
          selectedOption={team(fields.team)}
          onChange={({ detail }) => set('team', detail.selectedOption.value ?? fields.team)}
        />
      </FormField>
      <FormField label={labels.kind}>
        <RadioGroup
          value={fields.kind}
          items={Object.entries(texts.kinds).map(([value, label]) => ({ value, label }))}
          onChange={({ detail }) => set('kind', keyIn(texts.kinds, detail.value) ?? fields.kind)}
        />
      </FormField>
      <FormField label={labels.words} errorText={fieldFault(fault, 'words') ?? lacks('words')}>
        <Textarea
          rows={6}
          value={said.fields.words}
          onChange={({ detail }) => said.set('words', detail.value)}
        />
      </FormField>
      <FormField
        label={labels.outcomeWanted}
        description={texts.optional}
        errorText={fieldFault(fault, 'outcomeWanted')}
      >
        <Textarea
          rows={2}
          value={said.fields.outcomeWanted}
          onChange={({ detail }) => said.set('outcomeWanted', detail.value)}
        />
      </FormField>
      <SeverityFields
        severity={fields.severity}
        safety={fields.safety}
        errors={{ severity: lacks('severity'), safety: lacks('safety') }}
        onSeverity={(value) => set('severity', value)}
        onSafety={(value) => set('safety', value)}
      />
      <div className="side-by-side">
        <FormField
          label={labels.day}
          description={texts.dayHint}
          errorText={fieldFault(fault, 'receivedAt') ?? whenFault}
        >
          <DateInput
            placeholder="YYYY/MM/DD"
            value={fields.day}
            onChange={({ detail }) => set('day', detail.value)}
          />
        </FormField>
        <FormField label={labels.time} description={texts.timeHint}>
          <TimeInput
            format="hh:mm"
            placeholder="hh:mm"
            value={fields.time}
            onChange={({ detail }) => set('time', detail.value)}
          />
        </FormField>
      </div>
      <ProfileField
        kind={fields.kind}
        profile={fields.profile}
        onChange={(profile) => set('profile', profile)}
      />
      <RelationFields
        relation={fields.relation}
        concerns={fields.concerns}
        fault={fault}
        onRelation={(value) => set('relation', value)}
        onConcerns={(concerns) => set('concerns', concerns)}
      />
    </div>
  );
}
