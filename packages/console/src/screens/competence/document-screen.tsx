import Button from '@cloudscape-design/components/button';
import { expectData } from '@muster/client';
import { Link, useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useApi } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { usePageTitle } from '../../live/use-page-title.ts';
import { DocumentFrame } from '../../parts/document-frame.tsx';
import { LiveData } from '../../parts/live-data.tsx';
import { documentTexts as texts } from '../../texts/competence.ts';
import './competence.css';

/** The record as one hands it over: looked at, printed, or kept as a file that needs nothing else. */
export default function DocumentScreen() {
  const { recordId } = useParams({ from: '/inside/competence/$recordId/document' });
  usePageTitle(texts.title);
  const api = useApi();
  const frame = useRef<HTMLIFrameElement>(null);
  const asked = useLive({
    key: ['exportCompetenceRecord', recordId],
    read: (signal) =>
      expectData(
        api.GET('/v1/competence-records/{recordId}/export', {
          params: { path: { recordId } },
          parseAs: 'text',
          signal,
        }),
      ),
    everyMs: 40 * SELDOM_MS,
  });
  const keep = (html: string) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
    link.download = `${recordId}.html`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <h1>{texts.title}</h1>
      <LiveData asked={asked} loading={texts.loading}>
        {(html) => (
          <>
            <div className="actions">
              <Button variant="primary" onClick={() => frame.current?.contentWindow?.print()}>
                {texts.print}
              </Button>
              <Button onClick={() => keep(html)}>{texts.download}</Button>
              <Link to="/competence/$recordId" params={{ recordId }}>
                {texts.back}
              </Link>
            </div>
            <DocumentFrame ref={frame} html={html} title={texts.frame} />
          </>
        )}
      </LiveData>
    </>
  );
}
