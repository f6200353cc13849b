import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useFirstFocus } from '../../live/use-first-focus.ts';
import { useForm } from '../../live/use-form.ts';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/times.tsx';
import { formTexts } from '../../texts/forms.ts';
import { turnTexts } from '../../texts/support.ts';
import { agreeTexts, disagreeTexts as texts } from '../../texts/support-plan.ts';
import { nameOf, type Plan, type Side } from './plan.ts';

const sides: readonly Side[] = ['person', 'lead'];

/** How each of the two sees what is not agreed, and what happens next. */
export function Disagreement({ plan }: { readonly plan: Plan }) {
  const [isOpen, open] = useState(false);
  const { views, isYours, closed, waitsFor } = plan;
  const mayAdd = isYours && closed === undefined && waitsFor.length > 0;
  if (views.length === 0 && !mayAdd) return null;
  const lacking = sides.filter((side) => !views.some((one) => one.side === side));
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {views.length === 0 && <p className="quiet">{texts.intro}</p>}
      {views.map(({ by, at, view, nextStep }) => (
        <div key={`${at} ${by}`}>
          <h3>{texts.of(by)}</h3>
          <p>{view}</p>
          {nextStep !== undefined && (
            <p>
              <strong>{texts.next}:</strong> {nextStep}
            </p>
          )}
          <p className="quiet">
            <Time at={at} />
          </p>
        </div>
      ))}
      {views.length > 0 && closed === undefined && (
        <>
          {lacking.map((side) => (
            <p key={side}>{texts.lacksView(nameOf(plan, side) ?? turnTexts.theLead)}</p>
          ))}
          {views.every(({ nextStep }) => nextStep === undefined) && <p>{texts.lacksStep}</p>}
        </>
      )}
      {mayAdd &&
        (isOpen ? (
          <ViewForm supportPlanId={plan.supportPlanId} onEnd={() => open(false)} />
        ) : (
          <Button onClick={() => open(true)}>{agreeTexts.disagree}</Button>
        ))}
    </section>
  );
}

function ViewForm({ supportPlanId, onEnd }: { readonly supportPlanId: string; readonly onEnd: () => void }) {
  const api = useApi();
  const first = useFirstFocus<TextareaProps.Ref>();
  const { fields, set } = useForm({ view: '', nextStep: '' });
  const [isTried, setTried] = useState(false);
  const record = useCommand((body: BodyOf<'recordDisagreement'>, attempt) =>
    expectData(
      api.POST('/v1/support-plans/{supportPlanId}/disagreement', {
        params: { path: { supportPlanId } },
        body,
        ...attempt,
      }),
    ),
  );
  const save = async (): Promise<void> => {
    setTried(true);
    const [view, nextStep] = [fields.view.trim(), fields.nextStep.trim()];
    if (view === '') return;
    if ((await record.run({ view, ...(nextStep !== '' && { nextStep }) })) !== undefined) onEnd();
  };
  const viewFault =
    isTried && fields.view.trim() === '' ? texts.viewMissing : fieldFault(record.fault, 'view');
  return (
    <div className="form">
      <FormField label={texts.view} errorText={viewFault}>
        <Textarea ref={first} value={fields.view} onChange={({ detail }) => set('view', detail.value)} />
      </FormField>
      <FormField
        label={texts.nextStep}
        description={texts.nextStepHint}
        errorText={fieldFault(record.fault, 'nextStep')}
      >
        <Textarea rows={2} value={fields.nextStep} onChange={({ detail }) => set('nextStep', detail.value)} />
      </FormField>
      <Problem fault={record.fault} />
      <div className="actions">
        <Button variant="primary" loading={record.isRunning} onClick={() => void save()}>
          {texts.save}
        </Button>
        <Button onClick={onEnd}>{formTexts.cancel}</Button>
      </div>
    </div>
  );
}
