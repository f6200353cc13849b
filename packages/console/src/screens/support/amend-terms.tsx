import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData, type BodyOf } from '@muster/client';
import { useEffect, useRef, useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi, useConsole } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { Conflicts } from '../../parts/conflicts.tsx';
import { Problem } from '../../parts/problem.tsx';
import { formTexts } from '../../texts/forms.ts';
import { supportTypes, type SupportType } from '../../texts/support.ts';
import { amendTexts as texts } from '../../texts/support-plan.ts';
import { newestOf } from './plan.ts';
import { fieldsOf, termsOf } from './terms-fields.ts';
import { TermsForm } from './terms-form.tsx';
import type { HeldProps } from './terms-panel.tsx';

const isAboutWork = (name: string): name is Exclude<SupportType, 'debrief'> =>
  name !== 'debrief' && Object.hasOwn(supportTypes, name);
const aboutWork = Object.keys(supportTypes).filter(isAboutWork);

/** Writes a new version of the terms. What the other side writes meanwhile is brought into it, and both shown where they differ. */
export function AmendTerms({
  plan,
  newest,
  held,
  onHold,
  onEnd,
}: HeldProps & { readonly onEnd: () => void }) {
  const api = useApi();
  const zone = useConsole().settings.homeZone;
  const { supportPlanId } = plan;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const form = useForm(fieldsOf(newest.terms, zone));
  const [because, setBecause] = useState('');
  const [isTried, setTried] = useState(false);
  const amend = useCommand((body: BodyOf<'amendSupportPlan'>, attempt) =>
    expectData(
      api.POST('/v1/support-plans/{supportPlanId}/versions', {
        params: { path: { supportPlanId } },
        body,
        ...attempt,
      }),
    ),
  );
  const save = async (): Promise<void> => {
    setTried(true);
    const terms = termsOf(form.fields, zone);
    if (terms === undefined || because.trim() === '' || !form.isChanged) return;
    const made = await amend.run({ basedOn: held, because: because.trim(), terms });
    const written = made && newestOf(made);
    if (written === undefined) return;
    onHold(written.version);
    onEnd();
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {texts.title(held)}
      </h3>
      <p className="quiet">{texts.intro}</p>
      <div className="form">
        <TermsForm
          fields={form.fields}
          set={form.set}
          fault={amend.fault}
          isTried={isTried}
          types={newest.terms.type === 'debrief' ? ['debrief'] : aboutWork}
        />
        <FormField
          label={texts.because}
          errorText={
            isTried && because.trim() === '' ? texts.becauseMissing : fieldFault(amend.fault, 'because')
          }
        >
          <Input value={because} onChange={({ detail }) => setBecause(detail.value)} />
        </FormField>
        <Conflicts form={form} labels={texts.labels} />
        <Problem fault={amend.fault} />
        {isTried && !form.isChanged && <p role="status">{texts.unchanged}</p>}
        <div className="actions">
          <Button
            variant="primary"
            loading={amend.isRunning}
            disabled={form.conflicts.length > 0}
            onClick={() => void save()}
          >
            {texts.save}
          </Button>
          <Button onClick={onEnd}>{formTexts.cancel}</Button>
        </div>
      </div>
    </>
  );
}
