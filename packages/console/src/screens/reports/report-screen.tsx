import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { expectVersioned } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { Time } from '../../parts/times.tsx';
import { reportTexts, reportsTexts } from '../../texts/reports.ts';
import { ChangeReport } from './change-report.tsx';
import { DeliveryLog } from './delivery-log.tsx';
import { NewReport } from './new-report.tsx';
import { PeriodChoice } from './period-choice.tsx';
import { chosenOf } from './report-period.ts';
import { ReportPreview } from './report-preview.tsx';
import { RunReport } from './run-report.tsx';
import './reports.css';

/** One report: its order, what it would say now, a run by hand, and what became of each copy. */
export default function ReportScreen() {
  const { reportId } = useParams({ from: '/inside/reports/$reportId' });
  return reportId === 'new' ? <NewReport /> : <KnownReport reportId={reportId} />;
}

function KnownReport({ reportId }: { readonly reportId: string }) {
  const api = useApi();
  const asked = useLive({
    key: ['readReport', reportId],
    read: (signal) =>
      expectVersioned(api.GET('/v1/reports/{reportId}', { params: { path: { reportId } }, signal })),
    everyMs: SELDOM_MS,
  });
  const [from, choose] = useState<string>();
  const periods = asked.data?.value.periods ?? [];
  const period = chosenOf(periods, from);
  usePageTitle(asked.data?.value.report.title ?? reportsTexts.title);
  return (
    <LiveData asked={asked} loading={reportTexts.loading}>
      {({ value: { report, deliveries }, etag }) => (
        <>
          <h1>{report.title}</h1>
          <DataAge asked={asked} everyMs={SELDOM_MS} />
          {report.stoppedAt === undefined ? (
            <>
              <ChangeReport report={report} etag={etag} />
              {period !== undefined && (
                <>
                  <PeriodChoice periods={periods} chosen={period} onChange={choose} />
                  <ReportPreview reportId={reportId} period={period} />
                  <RunReport reportId={reportId} team={report.team} period={period} />
                </>
              )}
            </>
          ) : (
            <p>
              {reportTexts.stopped} <Time at={report.stoppedAt} />
            </p>
          )}
          <DeliveryLog deliveries={deliveries} />
        </>
      )}
    </LiveData>
  );
}
