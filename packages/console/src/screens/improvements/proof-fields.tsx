import DatePicker from '@cloudscape-design/components/date-picker';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import type { Fault } from '../../api/fault.ts';
import { faultAt } from '../../api/field-fault.ts';
import { useConsole } from '../../console-context.ts';
import type { Form } from '../../live/use-form.ts';
import { isLocalDate } from '../../parts/local-days.ts';
import { dayWords } from '../../parts/period-words.ts';
import { newImprovementTexts as texts } from '../../texts/improvements.ts';
import { FigureBefore } from './figure-before.tsx';
import { baselineDays, pointsIn, type ImprovementFields } from './improvement-fields.ts';
import { MetricFields } from './metric-fields.tsx';
import type { Baseline } from './use-baseline.ts';

const { labels, hints } = texts;

interface Props {
  readonly form: Form<ImprovementFields>;
  readonly fault: Fault | undefined;
  readonly baseline: Baseline;
  /** Somebody has pressed: what is missing is said from then on. */
  readonly isTried: boolean;
}

/** What is measured, the figure before, what is expected and when it is checked. */
export function ProofFields({ form, fault, baseline, isTried }: Props) {
  const { fields, set } = form;
  const zone = useConsole().settings.homeZone;
  const areDaysWrong = baselineDays(fields) === undefined;
  const arePointsMissing = isTried && pointsIn(fields.expectedPoints) === undefined;
  const setDay = (name: 'first' | 'last' | 'checkOn', day: string): void => {
    if (isLocalDate(day)) set(name, day);
  };
  return (
    <>
      <MetricFields form={form} fault={fault} isTried={isTried} />
      <div className="actions days">
        <FormField label={labels.first}>
          <DatePicker value={fields.first} onChange={({ detail }) => setDay('first', detail.value)} />
        </FormField>
        <FormField
          label={labels.last}
          errorText={areDaysWrong ? texts.daysWrong : faultAt(fault, 'baseline')}
        >
          <DatePicker value={fields.last} onChange={({ detail }) => setDay('last', detail.value)} />
        </FormField>
      </div>
      <FigureBefore baseline={baseline} />
      <FormField
        label={labels.expectedPoints}
        description={hints.expectedPoints}
        errorText={arePointsMissing ? texts.pointsMissing : faultAt(fault, 'expectedPoints')}
      >
        <Input
          inputMode="decimal"
          value={fields.expectedPoints}
          onChange={({ detail }) => set('expectedPoints', detail.value)}
        />
      </FormField>
      <FormField
        label={labels.checkOn}
        description={texts.checkHintEmpty}
        constraintText={texts.checkHint(dayWords(baseline.earliest, zone))}
        errorText={faultAt(fault, 'checkAt')}
      >
        <DatePicker value={baseline.checkOn} onChange={({ detail }) => setDay('checkOn', detail.value)} />
      </FormField>
    </>
  );
}
