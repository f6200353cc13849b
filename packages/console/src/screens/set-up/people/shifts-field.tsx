import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useConsole } from '../../../console-context.ts';
import { personTexts, shiftTexts } from '../../../texts/set-up.ts';
import { DAYS, type Shift } from './week.ts';
import { WeekTable } from './week-table.tsx';

interface Props {
  readonly shifts: readonly Shift[];
  readonly onChange: (shifts: readonly Shift[]) => void;
  readonly isDisabled: boolean;
}

/** Weekly working time: days and local times per shift, and the week that comes of them. */
export function ShiftsField({ shifts, onChange, isDisabled }: Props) {
  const { settings } = useConsole();
  const replace = (at: number, change: Partial<Shift>) =>
    onChange(shifts.map((shift, index) => (index === at ? { ...shift, ...change } : shift)));
  return (
    <fieldset className="shifts">
      <legend>{personTexts.labels.shifts}</legend>
      {shifts.map((shift, at) => (
        <div key={at} className="shift" role="group" aria-label={shiftTexts.which(at + 1)}>
          <div className="actions">
            {DAYS.map((day) => (
              <Checkbox
                key={day}
                disabled={isDisabled}
                checked={shift.days.includes(day)}
                onChange={({ detail }) =>
                  replace(at, {
                    days: DAYS.filter((one) => (one === day ? detail.checked : shift.days.includes(one))),
                  })
                }
              >
                {shiftTexts.days[day]}
              </Checkbox>
            ))}
          </div>
          <div className="actions">
            {(['from', 'to'] as const).map((name) => (
              <FormField key={name} label={shiftTexts[name]}>
                <Input
                  value={shift[name]}
                  disabled={isDisabled}
                  placeholder="07:00"
                  onChange={({ detail }) => replace(at, { [name]: detail.value })}
                />
              </FormField>
            ))}
            <FormField label={shiftTexts.zone}>
              <Input
                value={shift.zone}
                disabled={isDisabled}
                onChange={({ detail }) => replace(at, { zone: detail.value })}
              />
            </FormField>
            {!isDisabled && (
              <Button
                iconName="remove"
                variant="icon"
                ariaLabel={shiftTexts.remove(shift.from, shift.to)}
                onClick={() => onChange(shifts.filter((_, index) => index !== at))}
              />
            )}
          </div>
        </div>
      ))}
      {!isDisabled && (
        <Button
          onClick={() =>
            onChange([
              ...shifts,
              {
                days: ['mon', 'tue', 'wed', 'thu', 'fri'],
                from: '08:00',
                to: '16:00',
                zone: settings.homeZone,
              },
            ])
          }
        >
          {shiftTexts.add}
        </Button>
      )}
      <WeekTable shifts={shifts} />
    </fieldset>
  );
}
