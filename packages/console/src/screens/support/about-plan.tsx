import { Time } from '../../parts/times.tsx';
import { planTexts as texts } from '../../texts/support-plan.ts';
import { named } from '../../texts/words.ts';
import { MUSTER, type Plan } from './plan.ts';

/** Whom a plan is for, who agrees it, and why it was proposed. */
export function AboutPlan({ plan: { person, lead, team, proposed, need, you } }: { readonly plan: Plan }) {
  return (
    <section className="panel">
      <h2>{texts.facts.need}</h2>
      <p>{need}</p>
      <dl className="both">
        <dt>{texts.facts.person}</dt>
        <dd>{you === 'person' ? `${person} (${texts.you})` : person}</dd>
        <dt>{texts.facts.lead}</dt>
        <dd>{lead ?? texts.noLead}</dd>
        <dt>{texts.facts.team}</dt>
        <dd>{named(team)}</dd>
        <dt>{texts.facts.proposed}</dt>
        <dd>
          {proposed.by === MUSTER ? texts.byMuster : proposed.by}, <Time at={proposed.at} />
        </dd>
      </dl>
    </section>
  );
}
