import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import Textarea from '@cloudscape-design/components/textarea';
import { expectData, type BodyOf } from '@muster/client';
import { useEffect, useRef, useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { Problem } from '../../parts/problem.tsx';
import { formTexts } from '../../texts/forms.ts';
import { supportOutcomes } from '../../texts/support.ts';
import { reviewTexts as texts } from '../../texts/support-plan.ts';
import type { Plan } from './plan.ts';

type Outcome = BodyOf<'closeSupportPlan'>['outcome'];

const outcomesOf: Readonly<Record<Plan['about']['purpose'], readonly Outcome[]>> = {
  development: ['effective', 'not-effective', 'not-measured', 'withdrawn'],
  wellbeing: ['held', 'withdrawn'],
};

/** Ends a plan: with its figure, without one, or withdrawn. */
export function ClosePlan({ plan }: { readonly plan: Plan }) {
  const [isOpen, open] = useState(false);
  if (plan.closed !== undefined || !plan.isYours) return null;
  return isOpen ? (
    <section className="panel">
      <CloseForm plan={plan} onEnd={() => open(false)} />
    </section>
  ) : (
    <p className="actions">
      <Button onClick={() => open(true)}>{texts.close}</Button>
    </p>
  );
}

function CloseForm({ plan, onEnd }: { readonly plan: Plan; readonly onEnd: () => void }) {
  const api = useApi();
  const { supportPlanId, about } = plan;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const outcomes = outcomesOf[about.purpose];
  const { fields, set } = useForm({ outcome: '', says: '' });
  const [isTried, setTried] = useState(false);
  const close = useCommand((body: BodyOf<'closeSupportPlan'>, attempt) =>
    expectData(
      api.POST('/v1/support-plans/{supportPlanId}/closing', {
        params: { path: { supportPlanId } },
        body,
        ...attempt,
      }),
    ),
  );
  const outcome = outcomes.find((one) => one === fields.outcome);
  const says = fields.says.trim();
  const send = async (): Promise<void> => {
    setTried(true);
    if (outcome === undefined || says === '') return;
    if ((await close.run({ outcome, says })) !== undefined) onEnd();
  };
  const wrong = (name: 'outcome' | 'says', isMissing: boolean) =>
    isTried && isMissing ? texts.missing[name] : fieldFault(close.fault, name);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {texts.closeTitle}
      </h2>
      <p className="quiet">{texts.closeDetail}</p>
      <div className="form">
        <FormField label={texts.outcome} errorText={wrong('outcome', outcome === undefined)}>
          <RadioGroup
            value={outcome ?? null}
            items={outcomes.map((value) => ({
              value,
              label: supportOutcomes[value],
              description: texts.outcomes[value],
            }))}
            onChange={({ detail }) => set('outcome', detail.value)}
          />
        </FormField>
        <FormField label={texts.says} errorText={wrong('says', says === '')}>
          <Textarea value={fields.says} rows={2} onChange={({ detail }) => set('says', detail.value)} />
        </FormField>
        <Problem fault={close.fault} />
        <div className="actions">
          <Button variant="primary" loading={close.isRunning} onClick={() => void send()}>
            {texts.close}
          </Button>
          <Button onClick={onEnd}>{formTexts.cancel}</Button>
        </div>
      </div>
    </>
  );
}
