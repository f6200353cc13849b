import { Time } from '../../parts/times.tsx';
import { historyTexts as texts } from '../../texts/support-plan.ts';
import { planHistory } from './plan-history.ts';
import type { Plan } from './plan.ts';

/** What happened to a plan, the oldest first. */
export function History({ plan }: { readonly plan: Plan }) {
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      <ol>
        {planHistory(plan).map(({ at, what }) => (
          <li key={`${at} ${what}`}>
            {what}{' '}
            <span className="quiet">
              <Time at={at} age={false} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
