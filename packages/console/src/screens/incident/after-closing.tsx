import { expectData, type ReplyOf } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useApi, useMay } from '../../console-context.ts';
import { useCommand } from '../../live/use-command.ts';
import { ConfirmButton } from '../../parts/confirm-button.tsx';
import { afterTexts as texts } from '../../texts/incident.ts';
import type { Incident } from './clock-arithmetic.ts';
import { isReviewed } from './when-over.ts';

/** What an incident that is over is good for: its review, and an exercise that replays it. */
export function AfterClosing({ incident }: { readonly incident: Incident }) {
  const { incidentId } = incident;
  const api = useApi();
  const mayReview = useMay('lead');
  const [begun, setBegun] = useState<ReplyOf<'replayIncident'>>();
  const replay = useCommand(async (path: { readonly incidentId: string }, attempt) => {
    const made = await expectData(
      api.POST('/v1/incidents/{incidentId}/replay', { params: { path }, body: {}, ...attempt }),
    );
    setBegun(made);
    return made;
  });
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {mayReview && isReviewed(incident) && (
        <p>
          <Link to="/incident-reviews/$incidentId" params={{ incidentId }}>
            {texts.toReview}
          </Link>
        </p>
      )}
      <p className="quiet">{texts.replayHint}</p>
      <ConfirmButton
        label={texts.replay}
        title={texts.replayTitle}
        detail={texts.replayDetail}
        command={replay}
        input={{ incidentId }}
        onDone={() => undefined}
      />
      <p role="status">
        {begun && (
          <>
            {texts.begun}{' '}
            <Link to="/incidents/$incidentId" params={{ incidentId: begun.incidentId }}>
              {texts.toExercise(begun.reference)}
            </Link>
          </>
        )}
      </p>
    </section>
  );
}
