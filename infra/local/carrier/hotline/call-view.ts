import { html, type Html } from '@muster/runtime/http/html';
import type { Exchange, PlacedCall } from './calls.ts';
import { time } from '../time.ts';

const asked = ({ path, status, ms, heard, then }: Exchange): Html =>
  html`<li>
    <p class="request">
      <code>POST ${path}</code> <strong>${status ?? 'no answer'}</strong> <span>${ms} ms</span>
    </p>
    ${heard.map((words) => html`<blockquote>${words}</blockquote>`)}
    ${then !== '' && html`<p>The caller ${then}.</p>`}
  </li>`;

const contact = (contactId: string | undefined, apiUrl: string): Html =>
  contactId === undefined
    ? html`<p>No contact of this caller was found.</p>`
    : html`<p>
        It made contact <code>${contactId}</code>, kept at <code>/v1/contacts/${contactId}</code>. An agent
        can
        <a href="${apiUrl}/docs#/intake/readContact" target="_blank" rel="noopener noreferrer"
          >read it<span class="unseen"> (opens the API page)</span></a
        >
        and
        <a href="${apiUrl}/docs#/intake/reportIncident" target="_blank" rel="noopener noreferrer"
          >report an incident<span class="unseen"> (opens the API page)</span></a
        >
        from it.
      </p>`;

const hangUp = ({ sid, from }: PlacedCall): Html =>
  html`<form method="post" action="/calls/${sid}/end">
    <button class="other">Hang up<span class="unseen"> the call from ${from}</span></button>
  </form>`;

/** One call: what was sent, what came back, what the caller heard, and the contact that it made. */
export const callView = (call: PlacedCall, apiUrl: string): Html =>
  html`<li id="call-${call.sid}" tabindex="-1">
    <h3>${call.from}, ${time(call.at)}</h3>
    <ol class="exchanges">
      ${call.exchanges.map(asked)}
    </ol>
    ${contact(call.contactId, apiUrl)}${call.line === 'waiting' && hangUp(call)}
  </li>`;
