import Button from '@cloudscape-design/components/button';
import { expectData, type BodyOf, type ReplyOf } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { reportTexts, runStatus } from '../../texts/reports.ts';
import { periodWords, type Period } from './report-period.ts';

interface Props {
  readonly reportId: string;
  readonly team: string;
  readonly period: Period;
}

/** Sends a period that is due, and says of each copy what became of it. */
export function RunReport({ reportId, team, period }: Props) {
  const { from, to } = period;
  const api = useApi();
  const [made, setMade] = useState<ReplyOf<'runReport'>>();
  const run = useCommand((body: BodyOf<'runReport'>, attempt) =>
    expectData(api.POST('/v1/reports/{reportId}/run', { params: { path: { reportId } }, body, ...attempt })),
  );
  const send = async (): Promise<void> => {
    const done = await run.run({ period: { from, to } });
    if (done !== undefined) setMade(done);
  };
  return (
    <section>
      <h2>{reportTexts.runTitle}</h2>
      <p>{reportTexts.runDetail(periodWords(period))}</p>
      <Button loading={run.isRunning} onClick={() => void send()}>
        {reportTexts.run}
      </Button>
      <Problem fault={run.fault} />
      {made !== undefined && (
        <div role="status">
          <p>{reportTexts.ran(periodWords(made.period))}</p>
          <ul>
            {made.deliveries.map(({ recipient, status }) => (
              <li key={recipient.email}>
                {recipient.name}: {runStatus[status]}
              </li>
            ))}
          </ul>
          <Link to="/results" search={{ team, from: made.period.from, to: made.period.to }}>
            {reportTexts.toFigures}
          </Link>
        </div>
      )}
    </section>
  );
}
