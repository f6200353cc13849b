import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../../console-context.ts';
import { PriorityBadge } from '../../parts/badges.tsx';
import { SceneFactTerms } from '../../parts/scene-facts.tsx';
import { Countdown, Time } from '../../parts/times.tsx';
import { incidentTexts as texts } from '../../texts/incident.ts';
import { deadlineKind, incidentStatus, named, validity } from '../../texts/words.ts';
import type { Incident } from './clock-arithmetic.ts';
import { CorrectReport } from './correct-report.tsx';

const neededFor = ({ neededFor: what }: NonNullable<Incident['next']>): string =>
  what === 'closing' || what === 'report' ? texts.nextFor[what] : deadlineKind[what];

/** What the incident is, how far it is and what it needs next. */
export function IncidentHead({
  incident: view,
  age,
}: {
  readonly incident: Incident;
  readonly age: ReactNode;
}) {
  const { incidentId, incident, verdict, contact, next, status, exercise, data, happened } = view;
  const [mayDispatch, mayCorrect] = [useMay('dispatcher'), useMay('lead')];
  const params = { incidentId };
  return (
    <header className="head">
      <div className="actions">
        <h1>
          <PriorityBadge priority={verdict?.priority} /> {incident?.reference ?? texts.title}
          {incident && ` ${named(incident.incidentType)}`}
        </h1>
        {exercise && <span className="stage">{texts.exercise}</span>}
        {incident?.replays && (
          <Link to="/incidents/$incidentId" params={{ incidentId: incident.replays.incidentId }}>
            {texts.replays(incident.replays.reference)}
          </Link>
        )}
        <strong>{incidentStatus[status]}</strong>
        {age}
      </div>
      {data.missing !== undefined && <p role="status">{texts.missing}</p>}
      <dl>
        {next && (
          <>
            <dt>{texts.next}</dt>
            <dd>
              {neededFor(next)}, <Countdown to={next.neededAt} />
            </dd>
          </>
        )}
        {incident && (
          <>
            <dt>{texts.where}</dt>
            <dd>
              <bdi>{incident.place.text}</bdi> ({named(incident.place.zone)})
            </dd>
            <dt>{texts.what}</dt>
            <dd>
              <bdi>{incident.summary}</bdi>
              {happened !== undefined && ` ${happened}`}
            </dd>
            <dt>{texts.hazards}</dt>
            <dd>
              {incident.hazards.length > 0 ? <bdi>{incident.hazards.join(', ')}</bdi> : texts.noHazards}
            </dd>
            <SceneFactTerms incident={incident} />
          </>
        )}
        {verdict && (
          <>
            <dt>{texts.verdict}</dt>
            <dd>
              {validity[verdict.validity]}, <Time at={verdict.at} />: <bdi>{verdict.reasons.join(' · ')}</bdi>
            </dd>
          </>
        )}
      </dl>
      <div className="actions">
        <Link to="/incidents/$incidentId/assessment" params={params}>
          {texts.assessment}
        </Link>
        {mayDispatch && (
          <Link to="/incidents/$incidentId/dispatch" params={params}>
            {texts.dispatch}
          </Link>
        )}
        {contact && (
          <Link to="/contacts/$contactId" params={{ contactId: contact.contactId }}>
            {texts.contact}
          </Link>
        )}
        {mayCorrect && incident && <CorrectReport incident={view} />}
      </div>
    </header>
  );
}
