import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import TimeInput from '@cloudscape-design/components/time-input';
import { useConsole } from '../../console-context.ts';
import { useNow } from '../../live/ticker.ts';
import { localTime } from '../../parts/local-time.ts';
import { Time } from '../../parts/times.tsx';
import { updateTexts as texts } from '../../texts/dispatch.ts';
import type { Stated, StatedTime } from './stated-time.ts';

interface Props {
  readonly stated: Stated;
  readonly means: StatedTime;
  /** Which of the instants that it may mean. */
  readonly at: string | undefined;
  readonly whenEmpty: string;
  readonly error: string | undefined;
  readonly onChange: (stated: Stated) => void;
  readonly onChoose: (at: string) => void;
}

/** When it happened, as a time of day in the centre's zone; says which moment that is, and asks where it came twice. */
export function WhenField({ stated, means, at, whenEmpty, error, onChange, onChoose }: Props) {
  const { homeZone } = useConsole().settings;
  const now = useNow();
  return (
    <>
      <div className="when">
        <FormField label={texts.when} description={whenEmpty} errorText={error}>
          <TimeInput
            format="hh:mm"
            placeholder="hh:mm"
            value={stated.time}
            onChange={({ detail }) => onChange({ ...stated, time: detail.value })}
          />
        </FormField>
        <FormField label={texts.day} description={texts.dayHint}>
          <DateInput
            placeholder="YYYY/MM/DD"
            value={stated.day}
            onChange={({ detail }) => onChange({ ...stated, day: detail.value })}
          />
        </FormField>
      </div>
      {means.kind === 'instants' && means.instants.length > 1 && (
        <FormField label={texts.twice}>
          <RadioGroup
            value={at ?? null}
            items={means.instants.map((value) => ({ value, label: localTime(value, homeZone, now) }))}
            onChange={({ detail }) => onChoose(detail.value)}
          />
        </FormField>
      )}
      {at !== undefined && (
        <p className="quiet">
          {texts.means} <Time at={at} />
        </p>
      )}
    </>
  );
}
