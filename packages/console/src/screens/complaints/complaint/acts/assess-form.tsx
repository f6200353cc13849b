import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import type { Fault } from '../../../../api/fault.ts';
import { fieldFault } from '../../../../api/field-fault.ts';
import type { Form } from '../../../../live/use-form.ts';
import { actTexts } from '../../../../texts/complaint.ts';
import { logTexts } from '../../../../texts/complaints.ts';
import { keyIn, keysOf } from '../../../../parts/key-in.ts';
import { ProfileField } from '../../profile-field.tsx';
import { RelationFields } from '../../relation-fields.tsx';
import { SeverityFields } from '../../severity-fields.tsx';
import type { AssessFields } from './assess-fields.ts';

const { labels } = logTexts;

interface Props {
  readonly form: Form<AssessFields>;
  readonly fault: Fault | undefined;
  /** The incident that it is about, by its reference; undefined where that is known. */
  readonly incident:
    | {
        readonly reference: string;
        readonly error: string | undefined;
        readonly onChange: (to: string) => void;
      }
    | undefined;
}

/** How serious it is, then what was logged. */
export function AssessForm({ form: { fields, set }, fault, incident }: Props) {
  return (
    <div className="form">
      <SeverityFields
        severity={fields.severity}
        safety={fields.safety}
        onSeverity={(value) => set('severity', value)}
        onSafety={(value) => set('safety', value)}
      />
      <FormField
        label={labels.words}
        description={actTexts.assess.contact}
        errorText={fieldFault(fault, 'words')}
      >
        <Textarea value={fields.words} onChange={({ detail }) => set('words', detail.value)} />
      </FormField>
      <FormField label={labels.outcomeWanted} errorText={fieldFault(fault, 'outcomeWanted')}>
        <Textarea
          rows={2}
          value={fields.outcomeWanted}
          onChange={({ detail }) => set('outcomeWanted', detail.value)}
        />
      </FormField>
      <FormField label={labels.kind}>
        <RadioGroup
          value={fields.kind}
          items={keysOf(logTexts.kinds).map((value) => ({ value, label: logTexts.kinds[value] }))}
          onChange={({ detail }) => set('kind', keyIn(logTexts.kinds, detail.value) ?? fields.kind)}
        />
      </FormField>
      <ProfileField
        kind={fields.kind}
        profile={fields.profile}
        onChange={(profile) => set('profile', profile)}
      />
      {incident && (
        <FormField label={labels.reference} description={logTexts.referenceHint} errorText={incident.error}>
          <Input value={incident.reference} onChange={({ detail }) => incident.onChange(detail.value)} />
        </FormField>
      )}
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
