import { expectData, expectDone, type BodyOf } from '@muster/client';
import { useNavigate } from '@tanstack/react-router';
import { ifMatch } from '../../api/versioned.ts';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { useForm } from '../../live/use-form.ts';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { Conflicts } from '../../parts/conflicts.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SaveButtons } from '../../parts/save-buttons.tsx';
import { reportTexts } from '../../texts/reports.ts';
import { fieldsOf, reportChange, type Report } from './report-fields.ts';
import { ReportForm } from './report-form.tsx';

/** Changes or stops a report; what somebody else saves meanwhile is merged, and both versions shown where they differ. */
export function ChangeReport({ report, etag }: { readonly report: Report; readonly etag: string }) {
  const api = useApi();
  const navigate = useNavigate();
  const { reportId } = report;
  const form = useForm(fieldsOf(report));
  const save = useCommand((body: BodyOf<'changeReport'>, attempt) =>
    expectData(
      api.PATCH('/v1/reports/{reportId}', {
        params: { path: { reportId }, header: ifMatch(etag) },
        body,
        ...attempt,
      }),
    ),
  );
  const stop = useCommand((path: { readonly reportId: string }, attempt) =>
    expectDone(api.DELETE('/v1/reports/{reportId}', { params: { path }, ...attempt })),
  );
  return (
    <section>
      <ReportForm form={form} fault={save.fault} isNew={false} />
      <Conflicts form={form} labels={reportTexts.labels} />
      <Problem fault={save.fault} />
      <div className="actions">
        <SaveButtons
          form={form}
          label={reportTexts.save}
          isRunning={save.isRunning}
          onSave={() => void save.run(reportChange(form.fields, form.changed))}
        />
        <ConfirmButton
          label={reportTexts.stop}
          title={reportTexts.stopTitle}
          detail={reportTexts.stopDetail}
          command={stop}
          input={{ reportId }}
          onDone={() => void navigate({ to: '/reports' })}
        />
      </div>
    </section>
  );
}
