import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { Link, useNavigate } from '@tanstack/react-router';
import { useApi } from '../../console-context.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { reportsTexts } from '../../texts/reports.ts';
import { named } from '../../texts/words.ts';
import type { Report } from './report-fields.ts';
import './reports.css';

/** The reports of the teams of whoever is signed in. */
export default function ReportsScreen() {
  usePageTitle(reportsTexts.title);
  const api = useApi();
  const navigate = useNavigate();
  const asked = useLive({
    key: ['listReports'],
    read: (signal) => expectData(api.GET('/v1/reports', { signal })),
    everyMs: SELDOM_MS,
  });
  return (
    <>
      <div className="actions">
        <h1>{reportsTexts.title}</h1>
        <DataAge asked={asked} everyMs={SELDOM_MS} />
        <Button
          variant="primary"
          onClick={() => void navigate({ to: '/reports/$reportId', params: { reportId: 'new' } })}
        >
          {reportsTexts.order}
        </Button>
        <Link to="/results">{reportsTexts.toResults}</Link>
      </div>
      <LiveData asked={asked} loading={reportsTexts.loading}>
        {({ items }) => (items.length === 0 ? <p>{reportsTexts.empty}</p> : <ReportTable reports={items} />)}
      </LiveData>
    </>
  );
}

function ReportTable({ reports }: { readonly reports: readonly Report[] }) {
  return (
    <PlainTable label={reportsTexts.title} columns={reportsTexts.columns}>
      {reports.map((report) => (
        <ReportRow key={report.reportId} report={report} />
      ))}
    </PlainTable>
  );
}

function ReportRow({ report }: { readonly report: Report }) {
  const { reportId, title, team, cadence, recipients, paused, warnings = [] } = report;
  const failing = recipients.filter((one) => one.failing !== undefined).length;
  const notes = [...(failing > 0 ? [reportsTexts.failing(failing)] : []), ...warnings];
  return (
    <tr>
      <th scope="row">
        <Link to="/reports/$reportId" params={{ reportId }}>
          {title}
        </Link>
      </th>
      <td>{named(team)}</td>
      <td>{reportsTexts.cadence(cadence.every, cadence.at, cadence.zone)}</td>
      <td>{recipients.map(({ name }) => name).join(', ')}</td>
      <td>
        {paused === true ? reportsTexts.states.paused : reportsTexts.states.active}
        {notes.length > 0 && <strong> {notes.join('; ')}</strong>}
      </td>
    </tr>
  );
}
