import { PriorityBadge } from '../../parts/badges.tsx';
import { SceneFactTerms } from '../../parts/scene-facts.tsx';
import { Countdown, Time } from '../../parts/times.tsx';
import { dispatchTexts as texts } from '../../texts/dispatch.ts';
import { deadlineKind, named, validity } from '../../texts/words.ts';
import type { Incident } from './use-response.ts';

/** What a dispatcher has to know of the incident, with what must not be overlooked in large. */
export function IncidentFacts({ incident: view }: { readonly incident: Incident }) {
  const { incident, verdict, exercise, deadlines, happened } = view;
  const open = deadlines
    .filter(({ status }) => status === 'open')
    .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1));
  const [next] = open;
  return (
    <section className="panel">
      <h2>
        <PriorityBadge priority={verdict?.priority} /> {incident && named(incident.incidentType)}
      </h2>
      {exercise && <p className="must">{texts.exercise}</p>}
      {incident?.personFirst !== undefined && (
        <p className="must">
          {texts.personFirst}: <bdi>{incident.personFirst}</bdi>
        </p>
      )}
      {incident?.zoneUnknown === true && <p className="must">{texts.zoneUnknown}</p>}
      {incident && (
        <dl>
          <dt>{texts.where}</dt>
          <dd>
            <bdi>{incident.place.text}</bdi> ({named(incident.place.zone)})
          </dd>
          <dt>{texts.what}</dt>
          <dd className="words">
            <bdi>{incident.summary}</bdi>
          </dd>
          {happened !== undefined && (
            <dd>
              <bdi>{happened}</bdi>
            </dd>
          )}
          <dt>{texts.hazards}</dt>
          <dd>
            <bdi>{incident.hazards.length > 0 ? incident.hazards.join(', ') : texts.noHazards}</bdi>
          </dd>
          <SceneFactTerms incident={incident} />
        </dl>
      )}
      {verdict && (
        <>
          <h3>{texts.verdict}</h3>
          <p>
            {validity[verdict.validity]}, <Time at={verdict.at} />
          </p>
          <ul>
            {verdict.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {next && (
        <p>
          {texts.next}: {deadlineKind[next.kind]}, <Countdown to={next.dueAt} />
        </p>
      )}
    </section>
  );
}
