import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import type { Fault } from '../../../api/fault.ts';
import { fieldFault } from '../../../api/field-fault.ts';
import type { Form } from '../../../live/use-form.ts';
import { keyIn, keysOf } from '../../../parts/key-in.ts';
import { complaintSettingsTexts, nation, weekday, type Weekday } from '../../../texts/complaint-settings.ts';
import type { SettingsFields } from './settings-fields.ts';

const { labels, calendarTitle } = complaintSettingsTexts;

interface Props {
  readonly form: Form<SettingsFields>;
  readonly fault: Fault | undefined;
}

/** When people work: which days and hours of which zone, and whose bank holidays they have. */
export function CalendarFields({ form: { fields, set }, fault }: Props) {
  const option = (name: SettingsFields['nation']) => ({ value: name, label: nation[name] });
  const turn = (day: Weekday, works: boolean) =>
    set(
      'workingDays',
      keysOf(weekday).filter((one) => (one === day ? works : fields.workingDays.includes(one))),
    );
  const line = (name: 'zone' | 'from' | 'to', pointer: string) => (
    <FormField label={labels[name]} errorText={fieldFault(fault, pointer)}>
      <Input value={fields[name]} onChange={({ detail }) => set(name, detail.value)} />
    </FormField>
  );
  return (
    <>
      <h2>{calendarTitle}</h2>
      <FormField label={labels.nation} errorText={fieldFault(fault, 'calendar/nation')}>
        <Select
          options={keysOf(nation).map(option)}
          selectedOption={option(fields.nation)}
          onChange={({ detail }) =>
            set('nation', keyIn(nation, detail.selectedOption.value) ?? fields.nation)
          }
        />
      </FormField>
      <fieldset>
        <legend>{labels.workingDays}</legend>
        <div className="actions">
          {keysOf(weekday).map((day) => (
            <Checkbox
              key={day}
              checked={fields.workingDays.includes(day)}
              onChange={({ detail }) => turn(day, detail.checked)}
            >
              {weekday[day]}
            </Checkbox>
          ))}
        </div>
        <p role="status">{fieldFault(fault, 'calendar/workingDays') ?? ''}</p>
      </fieldset>
      <div className="actions">
        {line('from', 'calendar/hours')}
        {line('to', 'calendar/hours')}
      </div>
      {line('zone', 'calendar/zone')}
    </>
  );
}
