import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { expectData, type BodyOf } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldFault } from '../../api/field-fault.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { useOrganisation } from '../../live/use-organisation.ts';
import { NameField } from '../../parts/name-field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { ReasonButton } from '../../parts/reason-button.tsx';
import { formTexts } from '../../texts/forms.ts';
import { handOverTexts as texts } from '../../texts/support-plan.ts';
import type { Plan } from './plan.ts';

const useHandOver = (supportPlanId: string) => {
  const api = useApi();
  return useCommand((body: BodyOf<'handOverSupportPlan'>, attempt) =>
    expectData(
      api.POST('/v1/support-plans/{supportPlanId}/hand-over', {
        params: { path: { supportPlanId } },
        body,
        ...attempt,
      }),
    ),
  );
};

/** Takes a plan over from another lead, or hands it to another team; either costs a reason. */
export function HandOver({ plan }: { readonly plan: Plan }) {
  const take = useHandOver(plan.supportPlanId);
  if (plan.closed !== undefined) return null;
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {plan.you === 'lead' && (!plan.isYours || plan.lead === undefined) && (
        <ReasonButton
          label={texts.takeOver}
          title={texts.takeOverTitle}
          command={{ ...take, run: (because) => take.run({ because }) }}
        />
      )}
      <ExpandableSection headerText={texts.toTeam} headingTagOverride="h3">
        <ToTeam plan={plan} />
      </ExpandableSection>
    </section>
  );
}

function ToTeam({ plan: { supportPlanId, team, you } }: { readonly plan: Plan }) {
  const navigate = useNavigate();
  const known = (useOrganisation().data?.teams ?? []).filter((name) => name !== team);
  const { fields, set } = useForm({ team: '', because: '' });
  const [isTried, setTried] = useState(false);
  const hand = useHandOver(supportPlanId);
  const because = fields.because.trim();
  const send = async (): Promise<void> => {
    setTried(true);
    if (fields.team === '' || because === '') return;
    if ((await hand.run({ team: fields.team, because })) === undefined) return;
    // A lead may not see it any more; the person does.
    if (you === 'lead') await navigate({ to: '/support', search: { team } });
  };
  return (
    <div className="form">
      <p className="quiet">{texts.toTeamDetail}</p>
      <NameField
        label={texts.team}
        known={known}
        value={fields.team}
        error={isTried && fields.team === '' ? texts.teamMissing : fieldFault(hand.fault, 'team')}
        onChange={(name) => set('team', name)}
      />
      <FormField
        label={formTexts.reason}
        errorText={isTried && because === '' ? formTexts.reasonMissing : fieldFault(hand.fault, 'because')}
      >
        <Input value={fields.because} onChange={({ detail }) => set('because', detail.value)} />
      </FormField>
      <Problem fault={hand.fault} />
      <div className="actions">
        <Button loading={hand.isRunning} onClick={() => void send()}>
          {texts.toTeam}
        </Button>
      </div>
    </div>
  );
}
