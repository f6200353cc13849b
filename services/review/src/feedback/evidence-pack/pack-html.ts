import type { Instant } from '@muster/core';
import { html, type Content } from '@muster/runtime/http/html';
import { documentHtml, momentIn } from '../../documents/document-html.ts';
import type { PackContents } from '../domain/evidence-pack.ts';
import { complaintHtml } from './complaint-html.ts';
import { incidentHtml } from './incident-html.ts';

const headHtml = ({ reference, kind, receivedAt }: PackContents, at: Instant, zone: string): Content => html`
  <header>
    <p class="kicker">Evidence pack for outside</p>
    <h1>The ${kind} ${reference}</h1>
    <dl>
      <dt>Reached us</dt>
      <dd>${momentIn(zone, receivedAt)}</dd>
      <dt>This pack was made</dt>
      <dd>${momentIn(zone, at)} (${zone})</dd>
    </dl>
    <p>
      People are named by their role. Something is left out of this pack:
      <a href="#left-out">what, and how much</a>.
    </p>
  </header>
`;

const noIncident = (contents: PackContents): Content =>
  html`<section aria-labelledby="incident">
    <h2 id="incident">The incident</h2>
    <p>
      ${contents.incident ? 'We have no record of the incident that was named.' : 'It is about no single incident.'}
    </p>
  </section>`;

const leftOutHtml = ({ leftOut }: PackContents): Content => html`
  <footer>
    <h2 id="left-out">What is left out</h2>
    ${
      leftOut.length > 0 &&
      html`<ul>
        ${leftOut.map(({ what, count }) => html`<li>${what}: ${count}</li>`)}
      </ul>`
    }
    <p>
      No pack ever holds what other people said to us, notes and messages between colleagues, debriefs, the
      support that colleagues get, or the names and addresses of people who were sent. Reasons that people
      wrote down at the time are left out of the timeline and of departures.
    </p>
    <p>The timeline is said anew from what was recorded, in the same order and with the same times.</p>
  </footer>
`;

/** An evidence pack as one HTML document. */
export const packHtml = (contents: PackContents, { at, zone }: { at: Instant; zone: string }): string => {
  const { incident, reference, kind } = contents;
  return documentHtml(
    `Evidence pack: ${kind} ${reference}`,
    html`${headHtml(contents, at, zone)}
      <main>
        ${complaintHtml(contents, zone)}
        ${incident?.known ? incidentHtml(incident, zone) : noIncident(contents)}
      </main>
      ${leftOutHtml(contents)}`,
  );
};
