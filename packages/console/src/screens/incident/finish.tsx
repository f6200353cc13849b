import { expectData } from '@muster/client';
import { Link } from '@tanstack/react-router';
import { useApi, useMay } from '../../console-context.ts';
import { SELDOM_MS, useLive } from '../../live/use-live.ts';
import { Time } from '../../parts/times.tsx';
import { closingTexts as texts, incidentTexts } from '../../texts/incident.ts';
import { disposition } from '../../texts/words.ts';
import { CloseIncident } from './close-incident.tsx';
import type { Incident } from './clock-arithmetic.ts';
import { gatesOf } from './open-before-closing.ts';
import { ResolveIncident } from './resolve-incident.tsx';

/** How the incident ends: what is still open, and the steps that end it for those who may take them. */
export function Finish({ incident }: { readonly incident: Incident }) {
  const { incidentId, status, closure, closing, resolution } = incident;
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
  if (closure)
    return (
      <section className="panel">
        <h2>{incidentTexts.closed}</h2>
        <p>
          {disposition[closure.disposition]}, <Time at={closure.at} />
        </p>
        {closure.note !== undefined && <p>{closure.note}</p>}
      </section>
    );
  const isRejected = status === 'rejected';
  if (isRejected && !mayClose) return null;
  const gates = gatesOf(incident, conformance.data?.path);
  return (
    <section className="panel">
      <h2>{texts.title}</h2>
      {closing && <p role="status">{incidentTexts.closing}</p>}
      {resolution && (
        <p>
          {incidentTexts.resolved} <Time at={resolution.at} />
          {resolution.note !== undefined && `: ${resolution.note}`}
        </p>
      )}
      <h3>{texts.gates}</h3>
      {gates.length === 0 && <p>{texts.noGates}</p>}
      <ul>
        {gates.map(({ key, words, at }) => (
          <li key={key}>
            {words}{' '}
            {at === 'assessment' && (
              <Link to="/incidents/$incidentId/assessment" params={{ incidentId }}>
                {texts.toAssessment}
              </Link>
            )}
            {at === 'dispatch' && mayResolve && (
              <Link to="/incidents/$incidentId/dispatch" params={{ incidentId }}>
                {texts.toDispatch}
              </Link>
            )}
            {at === 'path' && (
              <Link to="/incidents/$incidentId" params={{ incidentId }} search={{ part: 'path' }}>
                {texts.toPath}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {mayResolve && !resolution && !isRejected && <ResolveIncident incidentId={incidentId} />}
      {mayClose && <CloseIncident incidentId={incidentId} />}
    </section>
  );
}
