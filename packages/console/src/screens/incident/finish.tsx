import { expectData } from '@muster/client';
import { useRef } from 'react';
import { useApi, useMay } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { Time } from '../../parts/times.tsx';
import { closingTexts as texts, incidentTexts } from '../../texts/incident.ts';
import { disposition } from '../../texts/words.ts';
import { CloseIncident } from './close-incident.tsx';
import type { Incident } from './clock-arithmetic.ts';
import { EndExercise } from './end-exercise.tsx';
import { Gates } from './gates.tsx';
import { gatesOf } from './open-before-closing.ts';
import { ResolveIncident } from './resolve-incident.tsx';
import { useFocusKept } from './use-focus-kept.ts';

/** How the incident ends: what is still open, and the steps that end it for those who may take them. */
export function Finish({ incident }: { readonly incident: Incident }) {
  const { incidentId, status, closure, closing, resolution, exercise, verdict } = incident;
  const [mayResolve, mayClose] = [useMay('dispatcher'), useMay('lead')];
  const api = useApi();
  const conformance = useLive({
    key: ['readConformance', incidentId],
    read: (signal) =>
      expectData(
        api.GET('/v1/incidents/{incidentId}/conformance', { params: { path: { incidentId } }, signal }),
      ),
    everyMs: SELDOM_MS,
    enabled: closure === undefined,
  });
  const [section, heading] = [useRef<HTMLElement>(null), useRef<HTMLHeadingElement>(null)];
  useFocusKept(section, heading, closure ? 'closed' : resolution ? 'resolved' : 'open');
  const isRejected = status === 'rejected';
  if (!closure && isRejected && !mayClose) return null;
  return (
    <section className="panel" ref={section}>
      <h2 ref={heading} tabIndex={-1}>
        {closure ? incidentTexts.closed : texts.title}
      </h2>
      <p role="status" className="only-read">
        {closure ? texts.isClosed : resolution ? texts.isResolved : ''}
      </p>
      {closing && !closure && <p role="status">{incidentTexts.closing}</p>}
      {resolution && (
        <p>
          {incidentTexts.resolved} <Time at={resolution.at} />
          {resolution.note !== undefined && (
            <>
              : <bdi>{resolution.note}</bdi>
            </>
          )}
        </p>
      )}
      {closure && (
        <p>
          {disposition[closure.disposition]}, <Time at={closure.at} />
        </p>
      )}
      {closure?.note !== undefined && (
        <p>
          <bdi>{closure.note}</bdi>
        </p>
      )}
      {!closure && <Gates incidentId={incidentId} gates={gatesOf(incident, conformance.data?.path)} />}
      {exercise && verdict && !isRejected && !closure && <EndExercise incidentId={incidentId} />}
      {mayResolve && !isRejected && (
        <ResolveIncident incidentId={incidentId} isOver={Boolean(resolution ?? closure)} />
      )}
      {mayClose && <CloseIncident incidentId={incidentId} isOver={closure !== undefined} />}
    </section>
  );
}
