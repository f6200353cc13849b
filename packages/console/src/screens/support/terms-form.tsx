import Autosuggest from '@cloudscape-design/components/autosuggest';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import Textarea from '@cloudscape-design/components/textarea';
import { useConsole } from '../../console-context.ts';
import type { Fault } from '../../api/fault.ts';
import { fieldFault } from '../../api/field-fault.ts';
import { MomentField } from '../../parts/moment-field.tsx';
import {
  supportAreas,
  supportTypes,
  termLabels as labels,
  termsTexts as texts,
  type SupportType,
} from '../../texts/support.ts';
import { FigureFields } from './figure-fields.tsx';
import { lackingIn, type Lacking, type TermsFields } from './terms-fields.ts';

export interface TermsFormProps {
  readonly fields: TermsFields;
  readonly set: <Name extends keyof TermsFields>(name: Name, value: TermsFields[Name]) => void;
  readonly fault: Fault | undefined;
  /** Whether somebody has tried to send it: only then is it said what is lacking. */
  readonly isTried: boolean;
  /** A debrief stays one, and nothing else becomes one. */
  readonly types: readonly SupportType[];
}

const typeOption = (value: SupportType) => ({ value, ...supportTypes[value] });

/** The terms as a form; each field says what was wrong with it. */
export function TermsForm(props: TermsFormProps) {
  const { fields, set, fault, isTried, types } = props;
  const zone = useConsole().settings.homeZone;
  const lacking = isTried ? lackingIn(fields, zone) : [];
  const wrong = (name: Lacking, place: string) =>
    lacking.includes(name) ? texts.missing[name] : fieldFault(fault, `terms/${place}`);
  return (
    <>
      <FormField
        label={labels.type}
        description={texts.typeHint}
        constraintText={supportTypes[fields.type].description}
      >
        <Select
          options={types.map(typeOption)}
          selectedOption={{ value: fields.type, label: supportTypes[fields.type].label }}
          disabled={types.length === 1}
          onChange={({ detail }) => {
            const chosen = types.find((type) => type === detail.selectedOption.value);
            if (chosen !== undefined) set('type', chosen);
          }}
        />
      </FormField>
      <FormField label={labels.area} description={texts.areaHint} errorText={wrong('area', 'area')}>
        <Autosuggest
          value={fields.area}
          options={supportAreas.map(({ value, description }) => ({ value, description }))}
          enteredTextLabel={texts.areaTyped}
          onChange={({ detail }) => set('area', detail.value)}
        />
      </FormField>
      <FormField label={labels.goal} description={texts.goalHint} errorText={fieldFault(fault, 'terms/goal')}>
        <Textarea value={fields.goal} rows={2} onChange={({ detail }) => set('goal', detail.value)} />
      </FormField>
      <PlannedFields fields={fields} set={set} error={wrong('planned', 'plannedAt')} />
      <MomentField
        labels={{ day: texts.reviewDay, time: texts.reviewTime }}
        value={fields.review}
        hint={texts.reviewHint}
        error={wrong('review', 'reviewAt')}
        onChange={(review) => set('review', review)}
      />
      {fields.type !== 'debrief' && <FigureFields fields={fields} set={set} wrong={wrong} />}
    </>
  );
}

function PlannedFields({
  fields: { planned },
  set,
  error,
}: Pick<TermsFormProps, 'fields' | 'set'> & { readonly error: string | undefined }) {
  const without = (index: number) => planned.filter((_, at) => at !== index);
  return (
    <fieldset>
      <legend>{texts.plannedTitle}</legend>
      {planned.map((moment, index) => (
        <MomentField
          key={String(index)}
          labels={{ day: texts.plannedDay(index + 1), time: texts.plannedTime(index + 1) }}
          value={moment}
          error={error}
          onChange={(changed) => set('planned', planned.with(index, changed))}
        >
          <Button
            iconName="close"
            ariaLabel={texts.removePlanned(index + 1)}
            onClick={() => set('planned', without(index))}
          />
        </MomentField>
      ))}
      <Button onClick={() => set('planned', [...planned, { day: '', time: '' }])}>{texts.addPlanned}</Button>
    </fieldset>
  );
}
