import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Fault } from '../../api/fault.ts';
import { fieldFault } from '../../api/field-fault.ts';
import { Time } from '../../parts/times.tsx';
import { reportTexts } from '../../texts/reports.ts';
import { withEmail, type Recipient } from './report-fields.ts';

interface Props {
  readonly recipients: readonly Recipient[];
  readonly fault: Fault | undefined;
  readonly onChange: (recipients: readonly Recipient[]) => void;
}

/** Who gets the report, each with what the API said of them and whether mail to them comes back. */
export function RecipientsField({ recipients, fault, onChange }: Props) {
  const put = (at: number, one: Recipient) => onChange(recipients.with(at, one));
  return (
    <fieldset className="recipients">
      <legend>{reportTexts.labels.recipients}</legend>
      {recipients.map((one, at) => (
        <div key={at} className="recipient">
          <FormField label={reportTexts.name(at + 1)} errorText={fieldFault(fault, `recipients/${at}/name`)}>
            <Input value={one.name} onChange={({ detail }) => put(at, { ...one, name: detail.value })} />
          </FormField>
          <FormField
            label={reportTexts.email(at + 1)}
            errorText={fieldFault(fault, `recipients/${at}/email`)}
          >
            <Input
              type="email"
              value={one.email}
              onChange={({ detail }) => put(at, withEmail(one, detail.value))}
            />
          </FormField>
          {one.failing && (
            <p role="status">
              {reportTexts.failing} <Time at={one.failing.since} />{' '}
              <Button onClick={() => put(at, withEmail(one, one.email))}>{reportTexts.worksAgain}</Button>
            </p>
          )}
          <Button
            ariaLabel={reportTexts.removeRecipient(at + 1)}
            iconName="remove"
            variant="icon"
            disabled={recipients.length === 1}
            onClick={() => onChange(recipients.filter((_, other) => other !== at))}
          />
        </div>
      ))}
      <Button onClick={() => onChange([...recipients, { name: '', email: '' }])}>
        {reportTexts.addRecipient}
      </Button>
    </fieldset>
  );
}
