import { expectData } from '@muster/client';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { faultOf } from '../../api/fault.ts';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { planTexts as texts } from '../../texts/support-plan.ts';
import { AboutPlan } from './about-plan.tsx';
import { ClosePlan } from './close-plan.tsx';
import { EffectPanel } from './effect-panel.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { HandOver } from './hand-over.tsx';
import { History } from './history.tsx';
import { newestOf, type Plan, type Version } from './plan.ts';
import { PrivateNotes } from './private-notes.tsx';
import { ProposeSupport } from './propose-support.tsx';
import { Sessions } from './sessions.tsx';
import type { SupportSearch } from './support-search.ts';
import { TermsPanel } from './terms-panel.tsx';
import { TurnPanel } from './turn-panel.tsx';
import { Disagreement } from './disagreement.tsx';
import './support.css';

/** One plan as one of the two sees it: what it rests on, its terms, what came of it. */
export default function SupportPlanScreen() {
  const { supportPlanId } = useParams({ from: '/inside/support/$supportPlanId' });
  return supportPlanId === 'new' ? <ProposeSupport /> : <KnownPlan supportPlanId={supportPlanId} />;
}

function KnownPlan({ supportPlanId }: { readonly supportPlanId: string }) {
  usePageTitle(texts.tab);
  const api = useApi();
  const asked = useLive({
    key: ['readSupportPlan', supportPlanId],
    read: (signal) =>
      expectData(
        api.GET('/v1/support-plans/{supportPlanId}', { params: { path: { supportPlanId } }, signal }),
      ),
  });
  const newest = asked.data && newestOf(asked.data);
  return (
    <>
      <h1>{newest?.terms.area ?? texts.tab}</h1>
      <p className="actions">
        <Link to="/support" search={listOf(asked.data)}>
          {texts.toList}
        </Link>
        {asked.data !== undefined && <DataAge asked={asked} />}
      </p>
      <LiveData asked={asked} loading={texts.loading}>
        {(plan) => newest !== undefined && <PlanParts plan={asReadBy(plan)} newest={newest} />}
      </LiveData>
      {asked.data === undefined && faultOf(asked.error).kind === 'missing' && <p>{texts.missing}</p>}
    </>
  );
}

const listOf = (plan: Plan | undefined): SupportSearch => ({
  ...(plan?.you === 'lead' && { team: plan.team }),
  ...(plan?.history !== undefined && { history: plan.history }),
});

/** What was made up is nobody's to change. */
const asReadBy = (plan: Plan): Plan => (plan.history === undefined ? plan : { ...plan, isYours: false });

export interface PlanProps {
  readonly plan: Plan;
  readonly newest: Version;
}

function PlanParts({ plan, newest }: PlanProps) {
  const isDevelopment = plan.about.purpose === 'development';
  // What is signed is what was read: a version that comes meanwhile waits until somebody goes on to it.
  const [held, hold] = useState(newest.version);
  return (
    <div className="columns two support">
      <div className="support">
        <TurnPanel plan={plan} newest={newest} />
        <AboutPlan plan={plan} />
        {isDevelopment && <EvidencePanel plan={plan} />}
        <TermsPanel plan={plan} newest={newest} held={held} onHold={hold} />
        <Disagreement plan={plan} />
        <Sessions plan={plan} />
        {isDevelopment && <EffectPanel plan={plan} />}
        <ClosePlan plan={plan} />
      </div>
      <div className="support">
        {plan.history === undefined && (
          <>
            <PrivateNotes supportPlanId={plan.supportPlanId} />
            <HandOver plan={plan} />
          </>
        )}
        <History plan={plan} />
      </div>
    </div>
  );
}
