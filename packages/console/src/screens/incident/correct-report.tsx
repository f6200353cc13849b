import Button from '@cloudscape-design/components/button';
import { expectVersioned } from '../../api/versioned.ts';
import { useState } from 'react';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { LiveData } from '../../parts/live-data.tsx';
import { correctionTexts as texts } from '../../texts/incident.ts';
import type { Incident } from './clock-arithmetic.ts';
import { CorrectionDialog } from './correction-dialog.tsx';

/** Corrects what was reported, in its words. What was typed stays while the dialog is closed, until it is saved. */
export function CorrectReport({ incident }: { readonly incident: Incident }) {
  const api = useApi();
  const { incidentId } = incident;
  const [state, setState] = useState<'never' | 'open' | 'closed'>('never');
  const asked = useLive({
    key: ['readReportedWords', incidentId],
    read: (signal) =>
      expectVersioned(
        api.GET('/v1/incidents/{incidentId}/correction', { params: { path: { incidentId } }, signal }),
      ),
    enabled: state !== 'never',
  });
  return (
    <>
      <Button
        variant="inline-link"
        ariaLabel={texts.openFor(incident.incident?.reference ?? '')}
        onClick={() => setState('open')}
      >
        {texts.open}
      </Button>
      {state !== 'never' && (
        <LiveData asked={asked} loading={texts.loading}>
          {({ value, etag }) => (
            <CorrectionDialog
              incident={incident}
              words={value}
              etag={etag}
              isOpen={state === 'open'}
              onClose={() => setState('closed')}
            />
          )}
        </LiveData>
      )}
    </>
  );
}
