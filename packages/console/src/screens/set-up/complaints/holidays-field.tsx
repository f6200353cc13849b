import Button from '@cloudscape-design/components/button';
import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import type { Fault } from '../../../api/fault.ts';
import { fieldFault } from '../../../api/field-fault.ts';
import { keyIn, keysOf } from '../../../parts/key-in.ts';
import { complaintSettingsTexts as texts, holidayNation } from '../../../texts/complaint-settings.ts';
import type { Holiday } from './settings-fields.ts';

interface Props {
  readonly holidays: readonly Holiday[];
  readonly fault: Fault | undefined;
  readonly onChange: (holidays: readonly Holiday[]) => void;
}

const empty: Holiday = { nation: 'england-and-wales', day: '', name: '', change: 'added', source: '' };

/** Holidays that the rules do not give, or that are none in their year, a line each with who said so. */
export function HolidaysField({ holidays, fault, onChange }: Props) {
  const put = (at: number, changed: Partial<Holiday>) =>
    onChange(holidays.map((one, index) => (index === at ? { ...one, ...changed } : one)));
  const of = (name: Holiday['nation']) => ({ value: name, label: holidayNation[name] });
  const what = (name: Holiday['change']) => ({ value: name, label: texts.changes[name] });
  return (
    <section>
      <h2>{texts.holidaysTitle}</h2>
      <p>{texts.holidaysDetail}</p>
      {holidays.map((one, at) => {
        const error = (name: string) => fieldFault(fault, `calendar/changes/${at}/${name}`);
        return (
          <div key={at} className="actions" role="group" aria-label={texts.line(at + 1)}>
            <FormField label={texts.day} errorText={error('day')}>
              <DateInput
                placeholder="YYYY/MM/DD"
                value={one.day}
                onChange={({ detail }) => put(at, { day: detail.value })}
              />
            </FormField>
            <FormField label={texts.name} errorText={error('name')}>
              <Input value={one.name} onChange={({ detail }) => put(at, { name: detail.value })} />
            </FormField>
            <FormField label={texts.of} errorText={error('nation')}>
              <Select
                options={keysOf(holidayNation).map(of)}
                selectedOption={of(one.nation)}
                onChange={({ detail }) =>
                  put(at, { nation: keyIn(holidayNation, detail.selectedOption.value) ?? one.nation })
                }
              />
            </FormField>
            <FormField label={texts.change} errorText={error('change')}>
              <Select
                options={keysOf(texts.changes).map(what)}
                selectedOption={what(one.change)}
                onChange={({ detail }) =>
                  put(at, { change: keyIn(texts.changes, detail.selectedOption.value) ?? one.change })
                }
              />
            </FormField>
            <FormField label={texts.source} errorText={error('source')}>
              <Input value={one.source} onChange={({ detail }) => put(at, { source: detail.value })} />
            </FormField>
            <Button
              iconName="remove"
              variant="icon"
              ariaLabel={texts.removeHoliday(one.day)}
              onClick={() => onChange(holidays.filter((_, index) => index !== at))}
            />
          </div>
        );
      })}
      <Button onClick={() => onChange([...holidays, empty])}>{texts.addHoliday}</Button>
    </section>
  );
}
