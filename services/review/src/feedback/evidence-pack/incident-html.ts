import type { EvidenceBrief, KnownIncident } from '@muster/contracts';
import { durationInWords, idInWords } from '@muster/core';
import { html, type Content } from '@muster/runtime/http/html';
import { momentIn, secondIn } from '../../documents/document-html.ts';
import { complaintIncident } from '../domain/complaint-incident.ts';

const RESULTS = { done: 'done', 'not-possible': 'not possible', none: 'no result' } as const;

const row = (term: string, value: Content): Content => html`
  <dt>${term}</dt>
  <dd>${value}</dd>
`;

const procedureInWords = ({ procedure }: KnownIncident): string =>
  procedure ? `${procedure.title ?? 'not known here by its title'}, version ${procedure.version}` : '';

const headHtml = (incident: KnownIncident, zone: string): Content => {
  const { reference, incidentType, reportedAt, validity, priority, closed, status } = incident;
  const { notes } = complaintIncident(incident.incidentId, incident);
  return html`
    <dl>
      ${reference && row('Reference', reference)} ${incidentType && row('Kind', idInWords(incidentType))}
      ${reportedAt && row('Reported', momentIn(zone, reportedAt))}
      ${validity && row('Assessed as', `${idInWords(validity)}${priority ? `, ${priority}` : ''}`)}
      ${incident.procedure && row('Procedure', procedureInWords(incident))}
      ${row('Stands', idInWords(status))}
      ${closed && row('Closed', `${momentIn(zone, closed.at)}, as ${idInWords(closed.as)}`)}
    </dl>
    ${notes.map((note) => html`<p><strong>${note}</strong></p>`)}
  `;
};

const timelineHtml = ({ timeline }: KnownIncident, zone: string): Content => html`
  <section aria-labelledby="timeline">
    <h2 id="timeline">What was done when</h2>
    ${timeline.length === 0 && html`<p>Nothing of it is for outside.</p>`}
    ${
      timeline.length > 0 &&
      html`<table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Said by</th>
          </tr>
        </thead>
        <tbody>
          ${timeline.map(
            ({ at, what, by, happenedAt }) =>
              html`<tr>
                <th scope="row">${secondIn(zone, happenedAt ?? at)}</th>
                <td>
                  ${what}${happenedAt && html`<br /><span class="soft">Recorded ${secondIn(zone, at)}</span>`}
                </td>
                <td>${by}</td>
              </tr>`,
          )}
        </tbody>
      </table>`
    }
  </section>
`;

const pathHtml = ({ path, departures, level }: KnownIncident, zone: string): Content => html`
  <section aria-labelledby="path">
    <h2 id="path">The procedure, and departures from it</h2>
    ${path.length === 0 && html`<p>No question of the procedure was taken.</p>`}
    ${
      path.length > 0 &&
      html`<ol>
        ${path.map(
          ({ at, question, took, left }) =>
            html`<li>
              ${question && html`${question} `}<strong>${took}</strong>
              <span class="soft">${momentIn(zone, at)}${left && '; taken back later'}</span>
            </li>`,
        )}
      </ol>`
    }
    ${level && html`<p>Compliance with the procedure: <strong>${idInWords(level)}</strong>.</p>`}
    ${departures.length === 0 && html`<p>No departure was found.</p>`}
    ${
      departures.length > 0 &&
      html`<ul>
        ${departures.map(({ grade, what }) => html`<li><strong>${grade}:</strong> ${what}</li>`)}
      </ul>`
    }
  </section>
`;

const whenBriefed = ({ sentAt, failed, confirmedAt }: EvidenceBrief, zone: string): string => {
  const sent = sentAt
    ? `Sent ${momentIn(zone, sentAt)}`
    : failed
      ? 'It did not arrive'
      : 'Not known to be sent';
  return confirmedAt ? `${sent}; confirmed ${momentIn(zone, confirmedAt)}.` : `${sent}; not confirmed.`;
};

const briefHtml = (brief: EvidenceBrief, number: number, zone: string): Content => html`
  <article class="box" aria-labelledby="brief-${number}">
    <h3 id="brief-${number}">${brief.role}</h3>
    <p class="soft">${whenBriefed(brief, zone)}</p>
    ${
      brief.responsibilities.length > 0 &&
      html`<p>Answers for:</p>
        <ul>
          ${brief.responsibilities.map((text) => html`<li>${text}</li>`)}
        </ul>`
    }
    ${
      brief.actions.length > 0 &&
      html`<p>Actions:</p>
        <ul>
          ${brief.actions.map(
            ({ title, withinSeconds, result, at }) =>
              html`<li>
                ${title}, within ${durationInWords(withinSeconds)}:
                <strong>${RESULTS[result]}</strong>${at && `, ${momentIn(zone, at)}`}
              </li>`,
          )}
        </ul>`
    }
  </article>
`;

/** The incident's part of an evidence pack: whom it names, it names by their role. */
export const incidentHtml = (incident: KnownIncident, zone: string): Content => html`
  <section aria-labelledby="incident">
    <h2 id="incident">The incident</h2>
    ${headHtml(incident, zone)}
  </section>
  ${timelineHtml(incident, zone)} ${pathHtml(incident, zone)}
  <section aria-labelledby="briefs">
    <h2 id="briefs">What people who were sent were told</h2>
    ${incident.briefs.length === 0 && html`<p>Nobody was asked to come.</p>`}
    ${incident.briefs.map((brief, at) => briefHtml(brief, at + 1, zone))}
  </section>
`;
