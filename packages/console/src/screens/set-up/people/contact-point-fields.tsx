import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Fault } from '../../../api/fault.ts';
import { fieldFault } from '../../../api/field-fault.ts';
import type { Form } from '../../../live/use-form.ts';
import { personTexts } from '../../../texts/set-up.ts';
import type { PersonFields } from './person-fields.ts';

const { labels } = personTexts;

interface Props {
  readonly form: Form<PersonFields>;
  readonly fault: Fault | undefined;
  readonly isDisabled: boolean;
}

const points = [
  { point: 'email', verified: 'verified', shared: 'sharedMailbox', type: 'email', hint: undefined },
  {
    point: 'phone',
    verified: 'phoneVerified',
    shared: 'sharedPhone',
    type: 'text',
    hint: personTexts.phoneHint,
  },
] as const;

/** Where a person is reached: e-mail address and telephone number, each with whether it was checked and whether others have it, too. */
export function ContactPointFields({ form: { fields, set }, fault, isDisabled }: Props) {
  return points.map(({ point, verified, shared, type, hint }) => (
    <div key={point} className="form">
      <FormField label={labels[point]} description={hint} errorText={fieldFault(fault, point)}>
        <Input
          type={type}
          value={fields[point]}
          disabled={isDisabled}
          {...(point === 'phone' && { inputMode: 'tel' as const })}
          onChange={({ detail }) => set(point, detail.value)}
        />
      </FormField>
      {[verified, shared].map((mark) => (
        <Checkbox
          key={mark}
          checked={fields[mark]}
          disabled={isDisabled}
          onChange={({ detail }) => set(mark, detail.checked)}
        >
          {labels[mark]}
        </Checkbox>
      ))}
    </div>
  ));
}
