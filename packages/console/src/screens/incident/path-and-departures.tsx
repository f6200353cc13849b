import { expectData } from '@muster/client';
import { useApi } from '../../console-context.ts';
import { useLive } from '../../live/use-live.ts';
import { DataAge, LiveData } from '../../parts/live-data.tsx';
import { Time } from '../../parts/times.tsx';
import { pathTexts as texts } from '../../texts/incident.ts';
import { deviationGrade, priority, validity } from '../../texts/words.ts';
import type { Incident } from './clock-arithmetic.ts';
import { pathEntries, type Deviation } from './path-entries.ts';
import { PathSteps } from './path-steps.tsx';

const inWords = (verdict: Incident['verdict']): string =>
  [verdict && validity[verdict.validity], verdict?.priority && priority[verdict.priority]]
    .filter((word) => word !== undefined)
    .join(', ');

function Departures({ deviations }: { readonly deviations: readonly Deviation[] }) {
  return (
    <section>
      <h3>{texts.deviations}</h3>
      {deviations.length === 0 && <p>{texts.none}</p>}
      <ul className="timeline">
        {deviations.map((one) => (
          <li key={one.deviationId}>
            <span className={`grade ${one.grade}`}>{deviationGrade[one.grade]}</span> {texts.kinds[one.kind]}:{' '}
            <bdi>{one.explained}</bdi>{' '}
            {one.reason === undefined ? (
              texts.noReason
            ) : (
              <>
                {texts.reason}: <bdi>{one.reason}</bdi>
              </>
            )}{' '}
            <Time at={one.foundAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the procedure was followed: the level, the path with its departures marked, and each of them with its grade and reason. */
export function PathAndDepartures({ incident: { incidentId, verdict } }: { readonly incident: Incident }) {
  const api = useApi();
  const asked = useLive({
    key: ['readConformance', incidentId],
    read: (signal) =>
      expectData(
        api.GET('/v1/incidents/{incidentId}/conformance', { params: { path: { incidentId } }, signal }),
      ),
  });
  return (
    <LiveData asked={asked} loading={texts.loading}>
      {(conformance) => (
        <section>
          <h2>{texts.title}</h2>
          <p>
            {texts.states[conformance.path]} <DataAge asked={asked} />
          </p>
          {conformance.level !== undefined && (
            <p>
              {texts.level}: <strong>{texts.levels[conformance.level]}</strong>
            </p>
          )}
          <PathSteps entries={pathEntries(conformance, inWords(verdict))} />
          <Departures deviations={conformance.deviations} />
        </section>
      )}
    </LiveData>
  );
}
