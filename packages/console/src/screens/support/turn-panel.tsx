import { serverNow } from '../../api/server-clock.ts';
import { Time } from '../../parts/times.tsx';
import { supportTexts } from '../../texts/support.ts';
import { planTexts as texts } from '../../texts/support-plan.ts';
import { lineOf } from './plan.ts';
import type { PlanProps } from './support-plan-screen.tsx';
import { nextOf, turnOf, turnWords } from './turn.ts';

/** Whose turn it is, in a sentence, and the next date. */
export function TurnPanel({ plan, newest }: PlanProps) {
  const line = lineOf(plan, newest);
  const now = serverNow();
  const next = nextOf(line, now);
  return (
    <section className="panel turn">
      <h2>{texts.how}</h2>
      <p role="status">
        <strong>{turnWords(line, turnOf(line, now))}</strong>
      </p>
      {plan.closed !== undefined && <p>{plan.closed.says}</p>}
      {next !== undefined && (
        <p>
          {supportTexts.next[next.kind]}: <Time at={next.at} />
        </p>
      )}
      {plan.history !== undefined && <p>{texts.madeUp}</p>}
      {plan.history === undefined && !plan.isYours && plan.lead !== undefined && (
        <p>{texts.onlyReads(plan.lead)}</p>
      )}
    </section>
  );
}
