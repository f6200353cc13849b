import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { expectData } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { Time } from '../../parts/times.tsx';
import { turnTexts } from '../../texts/support.ts';
import { evidenceTexts as texts } from '../../texts/support-plan.ts';
import { EvidenceList } from './evidence-list.tsx';
import { evidenceFound } from './evidence-found.ts';
import type { Plan } from './plan.ts';

/** What a need rests on. The person sees it first and says so; until then the lead is told only that they wait. */
export function EvidencePanel({ plan }: { readonly plan: Plan }) {
  const { about, person, lead, you, isYours, closed, supportPlanId } = plan;
  if (about.purpose === 'wellbeing') return null;
  const { evidence } = about;
  const items = evidence.shown ? evidence.items : [];
  const found = evidenceFound(items);
  const seenAt = evidence.shown ? evidence.seenAt : undefined;
  const isFirst =
    isYours && you === 'person' && seenAt === undefined && items.length > 0 && closed === undefined;
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {!evidence.shown && <p>{texts.withheld(person)}</p>}
      {evidence.shown && items.length === 0 && <p>{texts.empty}</p>}
      {items.length > 0 && <p>{texts.summary(found.remarks.length, found.cases.length)}</p>}
      {isFirst && (
        <>
          <p>{texts.first(lead ?? turnTexts.theLead)}</p>
          <EvidenceList {...found} />
          <Confirm supportPlanId={supportPlanId} />
        </>
      )}
      {!isFirst && items.length > 0 && (
        <ExpandableSection headerText={texts.show} headingTagOverride="h3">
          <EvidenceList {...found} />
        </ExpandableSection>
      )}
      {seenAt !== undefined && items.length > 0 && (
        <p className="quiet">
          {texts.seen(person)}: <Time at={seenAt} />
        </p>
      )}
    </section>
  );
}

function Confirm({ supportPlanId }: { readonly supportPlanId: string }) {
  const api = useApi();
  const confirm = useCommand((path: { readonly supportPlanId: string }, attempt) =>
    expectData(
      api.POST('/v1/support-plans/{supportPlanId}/evidence-seen', { params: { path }, body: {}, ...attempt }),
    ),
  );
  return (
    <>
      <Problem fault={confirm.fault} />
      <div className="actions">
        <Button
          variant="primary"
          loading={confirm.isRunning}
          onClick={() => void confirm.run({ supportPlanId })}
        >
          {texts.confirm}
        </Button>
        <span className="quiet">{texts.confirmHint}</span>
      </div>
    </>
  );
}
