import { Link, useParams } from '@tanstack/react-router';
import { expectVersioned } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { improvementTexts as texts } from '../../texts/improvements.ts';
import { ChangeImprovement } from './change-improvement.tsx';
import { CheckResult } from './check-result.tsx';
import { History } from './history-table.tsx';
import { ImprovementFacts } from './improvement-facts.tsx';
import { PutOff } from './put-off.tsx';
import { Withdraw } from './withdraw.tsx';
import './improvements.css';

/** One improvement: what is to get better and by what, what the check found, and what may still be changed. */
export default function ImprovementScreen() {
  const { improvementId } = useParams({ from: '/inside/improvements/$improvementId' });
  const api = useApi();
  const asked = useLive({
    key: ['readImprovement', improvementId],
    read: (signal) =>
      expectVersioned(
        api.GET('/v1/improvements/{improvementId}', { params: { path: { improvementId } }, signal }),
      ),
    everyMs: SELDOM_MS,
  });
  usePageTitle(asked.data?.value.title ?? texts.title);
  return (
    <>
      <p>
        <Link to="/improvements">{texts.back}</Link>
      </p>
      <LiveData asked={asked} loading={texts.loading}>
        {({ value: improvement, etag }) => {
          const { status, verdict } = improvement;
          const mayPutOff = status === 'open' || verdict === 'too-few-cases';
          return (
            <div className="improvement">
              <div className="actions">
                <h1>
                  <bdi>{improvement.title}</bdi>
                </h1>
                <DataAge asked={asked} everyMs={SELDOM_MS} />
              </div>
              <div className="columns two">
                <div>
                  <CheckResult improvement={improvement} />
                  <History improvement={improvement} />
                </div>
                <div className="stack">
                  <ImprovementFacts improvement={improvement} />
                  {status !== 'withdrawn' && <ChangeImprovement improvement={improvement} etag={etag} />}
                  {mayPutOff && <PutOff improvement={improvement} />}
                  {mayPutOff && <Withdraw improvementId={improvementId} />}
                </div>
              </div>
            </div>
          );
        }}
      </LiveData>
    </>
  );
}
