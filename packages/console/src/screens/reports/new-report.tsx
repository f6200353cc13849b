import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { useApi, useConsole, usePerson } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { Problem } from '../../parts/problem.tsx';
import { reportTexts } from '../../texts/reports.ts';
import { emptyReport, newReport, type ReportFields } from './report-fields.ts';
import { ReportForm } from './report-form.tsx';

/** Orders a report; whoever ordered it goes on to it. */
export function NewReport() {
  usePageTitle(reportTexts.orderTitle);
  const api = useApi();
  const navigate = useNavigate();
  const { settings } = useConsole();
  const { teams } = usePerson();
  const form = useForm(emptyReport(teams[0] ?? '', settings.homeZone));
  const order = useCommand((fields: ReportFields, attempt) =>
    expectData(api.POST('/v1/reports', { body: newReport(fields), ...attempt })),
  );
  const send = async (): Promise<void> => {
    const made = await order.run(form.fields);
    if (made !== undefined)
      await navigate({ to: '/reports/$reportId', params: { reportId: made.reportId }, replace: true });
  };
  return (
    <>
      <h1>{reportTexts.orderTitle}</h1>
      <ReportForm form={form} fault={order.fault} isNew />
      <Problem fault={order.fault} />
      <Button variant="primary" loading={order.isRunning} onClick={() => void send()}>
        {reportTexts.order}
      </Button>
    </>
  );
}
