import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import TimeInput from '@cloudscape-design/components/time-input';
import type { ReactNode } from 'react';
import type { Moment } from './moment.ts';

interface Props {
  readonly labels: { readonly day: string; readonly time: string };
  readonly value: Moment;
  readonly onChange: (value: Moment) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
  /** What stands in the same line. */
  readonly children?: ReactNode;
}

/** A day and a time of day by the centre's clock. */
export function MomentField({ labels, value: { day, time }, onChange, error, hint, children }: Props) {
  return (
    <div>
      <div className="moment">
        <FormField label={labels.day} errorText={error}>
          <DatePicker
            value={day}
            placeholder="YYYY/MM/DD"
            onChange={({ detail }) => onChange({ day: detail.value, time })}
          />
        </FormField>
        <FormField label={labels.time}>
          <TimeInput
            format="hh:mm"
            placeholder="hh:mm"
            value={time}
            onChange={({ detail }) => onChange({ day, time: detail.value })}
          />
        </FormField>
        {children}
      </div>
      {hint !== undefined && <small className="quiet">{hint}</small>}
    </div>
  );
}
