import { expectData } from '@muster/client';
import { lazy, Suspense } from 'react';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { metricWords } from '../../texts/support.ts';
import { reviewTexts as texts } from '../../texts/support-plan.ts';
import { changeWords, rowsOf } from './effect-words.ts';
import { versionOf, type Effect, type Plan } from './plan.ts';

const EffectChart = lazy(() => import('./effect-chart.tsx'));

/** Whether it has helped: the agreed figure before and after, as it is now or as it was when the plan was closed. */
export function EffectPanel({ plan }: { readonly plan: Plan }) {
  const { closed, inForce } = plan;
  const agreed = versionOf(plan, inForce)?.terms;
  const hasFigure = agreed !== undefined && agreed.type !== 'debrief' && agreed.measure !== undefined;
  const kept = closed !== undefined && 'effect' in closed ? closed.effect : undefined;
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {kept !== undefined ? (
        <EffectFigures effect={kept} />
      ) : hasFigure ? (
        <MeasuredNow supportPlanId={plan.supportPlanId} />
      ) : (
        <p>{agreed === undefined ? texts.notYet : texts.noFigure}</p>
      )}
    </section>
  );
}

function MeasuredNow({ supportPlanId }: { readonly supportPlanId: string }) {
  const api = useApi();
  const asked = useLive({
    key: ['readSupportEffect', supportPlanId],
    read: (signal) =>
      expectData(
        api.GET('/v1/support-plans/{supportPlanId}/effect', { params: { path: { supportPlanId } }, signal }),
      ),
    everyMs: SELDOM_MS,
  });
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {({ effect }) => (effect === undefined ? <p>{texts.notYet}</p> : <EffectFigures effect={effect} />)}
    </LiveData>
  );
}

function EffectFigures({ effect }: { readonly effect: Effect }) {
  return (
    <>
      <p>{metricWords(effect.metric)}</p>
      <p>
        <strong>{changeWords(effect)}</strong>
      </p>
      <div className="effect">
        <PlainTable label={texts.title} columns={texts.columns}>
          {rowsOf(effect).map(({ when, share, cases, between }) => (
            <tr key={when}>
              <th scope="row">{when}</th>
              <td>{share}</td>
              <td>{cases}</td>
              <td>{between}</td>
            </tr>
          ))}
        </PlainTable>
        <Suspense fallback={null}>
          <EffectChart effect={effect} />
        </Suspense>
      </div>
      <p className="quiet">{texts.intervalHint}</p>
    </>
  );
}
