import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { measures } from '../../texts/results.ts';
import { termsTexts as texts } from '../../texts/support.ts';
import { deadlineKind, deviationGrade } from '../../texts/words.ts';
import type { Lacking } from './terms-fields.ts';
import type { TermsFormProps } from './terms-form.tsx';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

const isOf = <Value extends string>(
  words: Readonly<Record<Value, string>>,
  name: string | undefined,
): name is Value => name !== undefined && Object.hasOwn(words, name);

function Choice<Value extends string>({ label, hint, words, value, onChange }: ChoiceProps<Value>) {
  return (
    <FormField label={label} description={hint}>
      <Select
        options={Object.keys(words).map((name) => ({
          value: name,
          label: isOf(words, name) ? words[name] : name,
        }))}
        selectedOption={{ value, label: words[value] }}
        onChange={({ detail }) => {
          const { value: chosen } = detail.selectedOption;
          if (isOf(words, chosen)) onChange(chosen);
        }}
      />
    </FormField>
  );
}

/** The figure that shows whether it helped, and over how many days. */
export function FigureFields({
  fields,
  set,
  wrong,
}: Pick<TermsFormProps, 'fields' | 'set'> & {
  readonly wrong: (name: Lacking, place: string) => string | undefined;
}) {
  const { figure } = fields;
  return (
    <>
      <Choice
        label={texts.figure}
        hint={texts.figureHint}
        words={texts.figures}
        value={figure}
        onChange={(kind) => set('figure', kind)}
      />
      {figure === 'targets-met' && (
        <Choice
          label={texts.deadline}
          words={{ '': texts.anyDeadline, ...deadlineKind }}
          value={fields.deadline}
          onChange={(deadline) => set('deadline', deadline)}
        />
      )}
      {figure === 'no-deviation' && (
        <Choice
          label={texts.grade}
          words={{ '': texts.anyGrade, ...deviationGrade }}
          value={fields.grade}
          onChange={(grade) => set('grade', grade)}
        />
      )}
      {figure === 'within' && (
        <>
          <Choice
            label={texts.span}
            words={measures}
            value={fields.span}
            onChange={(span) => set('span', span)}
          />
          <FormField label={texts.minutes} errorText={wrong('minutes', 'measure/metric')}>
            <Input
              value={fields.minutes}
              inputMode="decimal"
              onChange={({ detail }) => set('minutes', detail.value)}
            />
          </FormField>
        </>
      )}
      {figure !== 'none' && (
        <FormField
          label={texts.days}
          description={texts.daysHint}
          errorText={wrong('days', 'measure/windowDays')}
        >
          <Input
            value={fields.days}
            inputMode="numeric"
            onChange={({ detail }) => set('days', detail.value)}
          />
        </FormField>
      )}
    </>
  );
}
