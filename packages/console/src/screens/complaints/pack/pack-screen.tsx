import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { Link, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useApi } from '../../../console-context.ts';
import { useCommand } from '../../../live/use-command.ts';
import { usePageTitle } from '../../../live/use-page-title.ts';
import { DocumentFrame } from '../../../parts/document-frame.tsx';
import { Problem } from '../../../parts/problem.tsx';
import { packTexts as texts } from '../../../texts/complaint.ts';
import '../complaints.css';

/** The evidence pack, made by a press because that is recorded; then looked at, printed, or kept as a file. */
export default function PackScreen() {
  const { complaintId } = useParams({ from: '/inside/complaints/$complaintId/evidence-pack' });
  usePageTitle(texts.title);
  const api = useApi();
  const frame = useRef<HTMLIFrameElement>(null);
  const [html, setHtml] = useState<string>();
  const make = useCommand((path: { readonly complaintId: string }) =>
    expectData(api.GET('/v1/complaints/{complaintId}/evidence-pack', { params: { path }, parseAs: 'text' })),
  );
  const show = async (): Promise<void> => {
    const made = await make.run({ complaintId });
    if (made !== undefined) setHtml(made);
  };
  const keep = (text: string) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
    link.download = `${complaintId}.html`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <h1>{texts.title}</h1>
      <p>{texts.detail}</p>
      <div className="actions">
        <Button variant="primary" loading={make.isRunning} onClick={() => void show()}>
          {texts.make}
        </Button>
        {html !== undefined && (
          <>
            <Button onClick={() => frame.current?.contentWindow?.print()}>{texts.print}</Button>
            <Button onClick={() => keep(html)}>{texts.keep}</Button>
          </>
        )}
        <Link to="/complaints/$complaintId" params={{ complaintId }}>
          {texts.back}
        </Link>
      </div>
      <Problem fault={make.fault} />
      {html !== undefined && <DocumentFrame ref={frame} html={html} title={texts.frame} />}
    </>
  );
}
