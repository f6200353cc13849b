import Button from '@cloudscape-design/components/button';
import { expectData, type BodyOf } from '@muster/client';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../api/server-clock.ts';
import { useApi, useConsole, usePerson } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { Problem } from '../../parts/problem.tsx';
import { proposeTexts as texts, supportTypes, type SupportType } from '../../texts/support.ts';
import { planTexts } from '../../texts/support-plan.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { emptyProposal, proposalOf } from './proposal.ts';
import { emptyTerms, termsOf } from './terms-fields.ts';
import { TermsForm } from './terms-form.tsx';
import { WhoFields } from './who-fields.tsx';

const isType = (name: string): name is SupportType => Object.hasOwn(supportTypes, name);
const types = Object.keys(supportTypes).filter(isType);

/** Proposes support for oneself or, as a lead, for a colleague; whoever proposed it goes on to the plan. */
export function ProposeSupport() {
  usePageTitle(texts.title);
  const { teams } = usePerson();
  return (
    <>
      <h1>{texts.title}</h1>
      <p className="quiet">{texts.intro}</p>
      {teams.length === 0 ? <p>{texts.noTeam}</p> : <ProposalForm />}
      <p>
        <Link to="/support">{planTexts.toList}</Link>
      </p>
    </>
  );
}

function ProposalForm() {
  const api = useApi();
  const navigate = useNavigate();
  const zone = useConsole().settings.homeZone;
  const { teams } = usePerson();
  const { team: asked } = useSearch({ from: '/inside/support/$supportPlanId' });
  // What "the last four weeks" are stays the same while the form is open, so that a proposal sent again is the same one.
  const [openedAt] = useState(serverNow);
  const [empty] = useState(() =>
    emptyProposal(asked === undefined ? 'me' : 'colleague', asked ?? teams[0] ?? ''),
  );
  const [usual] = useState(() => emptyTerms(zone, openedAt));
  const { fields, set } = useForm(empty);
  const terms = useForm(usual);
  const [isTried, setTried] = useState(false);
  const propose = useCommand((body: BodyOf<'proposeSupportPlan'>, attempt) =>
    expectData(api.POST('/v1/support-plans', { body, ...attempt })),
  );
  const send = async (): Promise<void> => {
    setTried(true);
    const body = proposalOf(fields, termsOf(terms.fields, zone), openedAt);
    const made = body && (await propose.run(body));
    if (made !== undefined)
      await navigate({
        to: '/support/$supportPlanId',
        params: { supportPlanId: made.supportPlanId },
        replace: true,
      });
  };
  const shared = { fault: propose.fault, isTried };
  return (
    <div className="form">
      <WhoFields fields={fields} set={set} {...shared} />
      <h2>{texts.terms}</h2>
      <TermsForm fields={terms.fields} set={terms.set} types={types} {...shared} />
      {terms.fields.type !== 'debrief' && <EvidenceFields fields={fields} set={set} {...shared} />}
      <Problem fault={propose.fault} />
      <div className="actions">
        <Button variant="primary" loading={propose.isRunning} onClick={() => void send()}>
          {texts.send}
        </Button>
      </div>
    </div>
  );
}
