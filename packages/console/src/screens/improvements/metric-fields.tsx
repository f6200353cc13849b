import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Select from '@cloudscape-design/components/select';
import type { Fault } from '../../api/fault.ts';
import { faultAt } from '../../api/field-fault.ts';
import type { Form } from '../../live/use-form.ts';
import { newImprovementTexts as texts } from '../../texts/improvements.ts';
import { measures } from '../../texts/results.ts';
import { deadlineKind, deviationGrade } from '../../texts/words.ts';
import { metricOf, type ImprovementFields } from './improvement-fields.ts';

const { labels, kinds } = texts;
const KINDS = ['targets-met', 'within', 'no-deviation'] as const;

interface Props {
  readonly form: Form<ImprovementFields>;
  readonly fault: Fault | undefined;
  readonly isTried: boolean;
}

/** What is to get better: targets met, a time kept, or departures avoided, and which of them. */
export function MetricFields({ form: { fields, set }, fault, isTried }: Props) {
  const { kind } = fields;
  return (
    <>
      <FormField label={labels.kind} errorText={faultAt(fault, 'metric')}>
        <RadioGroup
          value={kind}
          items={KINDS.map((value) => ({ value, label: kinds[value] }))}
          onChange={({ detail }) => set('kind', KINDS.find((one) => one === detail.value) ?? kind)}
        />
      </FormField>
      {kind === 'targets-met' && (
        <Choice
          label={labels.deadline}
          all={texts.anyTarget}
          of={deadlineKind}
          value={fields.deadline}
          onChange={(to) => set('deadline', to)}
        />
      )}
      {kind === 'no-deviation' && (
        <Choice
          label={labels.grade}
          all={texts.anyGrade}
          of={deviationGrade}
          value={fields.grade}
          onChange={(to) => set('grade', to)}
        />
      )}
      {kind === 'within' && (
        <>
          <Choice
            label={labels.measure}
            of={measures}
            value={fields.measure}
            onChange={(to) => set('measure', to)}
          />
          <FormField
            label={labels.minutes}
            errorText={isTried && metricOf(fields) === undefined ? texts.metricMissing : undefined}
          >
            <Input
              inputMode="decimal"
              value={fields.minutes}
              onChange={({ detail }) => set('minutes', detail.value)}
            />
          </FormField>
        </>
      )}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What stands for none of them in particular; absent where one has to be chosen. */
  readonly all?: string;
  readonly of: Readonly<Record<string, string>>;
  readonly value: string;
  readonly onChange: (to: string) => void;
}

function Choice({ label, all, of, value, onChange }: ChoiceProps) {
  const options = [
    ...(all === undefined ? [] : [{ value: '', label: all }]),
    ...Object.entries(of).map(([name, words]) => ({ value: name, label: words })),
  ];
  return (
    <FormField label={label}>
      <Select
        options={options}
        selectedOption={options.find((one) => one.value === value) ?? null}
        onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
      />
    </FormField>
  );
}
