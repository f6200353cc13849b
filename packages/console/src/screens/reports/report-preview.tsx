import Button from '@cloudscape-design/components/button';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { expectData, type BodyOf, type ReplyOf } from '@muster/client';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { Problem } from '../../parts/problem.tsx';
import { reportTexts } from '../../texts/reports.ts';
import { MailFrame } from './mail-frame.tsx';
import type { Period } from './report-period.ts';

interface Props {
  readonly reportId: string;
  readonly period: Period;
}

/** What the report would say of a period now, as the mail shows it and as text. */
export function ReportPreview({ reportId, period: { from, to } }: Props) {
  const api = useApi();
  const [shown, show] = useState<ReplyOf<'previewReport'>>();
  const preview = useCommand((body: BodyOf<'previewReport'>, attempt) =>
    expectData(
      api.POST('/v1/reports/{reportId}/preview', { params: { path: { reportId } }, body, ...attempt }),
    ),
  );
  const ask = async (): Promise<void> => {
    const found = await preview.run({ period: { from, to } });
    if (found !== undefined) show(found);
  };
  return (
    <section>
      <h2>{reportTexts.previewTitle}</h2>
      <p>{reportTexts.previewDetail}</p>
      <Button loading={preview.isRunning} onClick={() => void ask()}>
        {reportTexts.preview}
      </Button>
      <Problem fault={preview.fault} />
      {shown?.period.from === from && (
        <>
          <p role="status">
            {reportTexts.subject}: <strong>{shown.subject}</strong>
          </p>
          <MailFrame html={shown.html} title={reportTexts.asHtml} />
          <ExpandableSection headerText={reportTexts.asText}>
            <pre className="mail-text">{shown.text}</pre>
          </ExpandableSection>
        </>
      )}
    </section>
  );
}
