import { ageOf } from '@muster/contracts';
import { localTime } from '@muster/core';
import { Html, html, type Content } from '@muster/runtime/http/html';
import type { Brief } from '../../assignments/domain/brief.ts';

/** The telephone number as a link. */
export const telephone = (phone: string): Html =>
  html`<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`;

/** Whom to ring, for the foot of a page. */
export const ringLine = (phone: string): Html => html`<p>Control room: ${telephone(phone)}</p>`;

/** A map of the place that every phone can open: its coordinates where they are known, else its words. */
export const mapAddress = ({ text, coordinates }: Brief['facts']['place']): string => {
  const wanted = coordinates ? `${coordinates.latitude},${coordinates.longitude}` : text;
  return `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(wanted)}`;
};

const whenPart = (facts: Brief['facts']): Content => {
  const age = ageOf(facts);
  return age !== undefined && html`<p>It ${age}.</p>`;
};

/** Where it is, what happened and what is dangerous there: what is read first. `isPlaced`: the heading names the place already. */
export const factsPart = ({ facts }: Brief, isPlaced: boolean): Html => html`
  <div class="facts">
    ${!isPlaced && html`<p class="where">${facts.place.text}</p>`}
    <p><a class="map" href="${mapAddress(facts.place)}" rel="noreferrer">Show on a map</a></p>
    <p>${facts.summary}</p>
    ${whenPart(facts)}
    <p><strong>Hazards:</strong> ${facts.hazards.length > 0 ? facts.hazards.join(', ') : 'none known'}</p>
  </div>
`;

/** The incident by name, and who leads. */
export const incidentPart = ({ facts, priority, leader }: Brief): Html => html`
  <h2>The incident</h2>
  <dl>
    <dt>Reference</dt>
    <dd>${facts.reference}, priority ${priority}, zone ${facts.place.zone}</dd>
    <dt>Who leads</dt>
    <dd>${leader}</dd>
  </dl>
`;

const mandatory = (is: boolean): string => (is ? '' : ', if you can');

/** What is asked of the person, to read. */
export const dutiesPart = ({ responsibilities, actions }: Brief): Html => html`
  <h2>Your responsibilities</h2>
  <ul>
    ${responsibilities.map(({ text }) => html`<li>${text}</li>`)}
  </ul>
  <h2>Your actions</h2>
  <ul>
    ${actions.map(({ title, limit, mandatory: must }) => html`<li>${title} (${limit}${mandatory(must)})</li>`)}
    ${actions.length === 0 && html`<li>None in particular.</li>`}
  </ul>
`;

export const acceptByPart = ({ acceptBy }: Brief, zone: string): Html =>
  html`<p>Answer by <strong>${localTime(acceptBy, zone)}</strong>. After that somebody else is asked.</p>`;

/** A long text field with its label and, if it is at fault, the fault before it and named with it. */
export const reasonField = (field: {
  readonly id: string;
  readonly label: Content;
  readonly hint: string;
  readonly value?: string | undefined;
  readonly fault?: string | undefined;
}): Html => {
  const { id, label, hint, value = '', fault } = field;
  const described = new Html(fault === undefined ? `${id}-hint` : `${id}-hint ${id}-fault`);
  return html`
    <label for="${id}">${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    ${fault !== undefined && html`<p class="fault" id="${id}-fault">Error: ${fault}</p>`}
    <textarea
      id="${id}"
      name="reason"
      aria-describedby="${described}"
      ${fault !== undefined && new Html('aria-invalid="true"')}
    >
${value}</textarea>
  `;
};

/** What a person typed that can no longer be sent, so that they can copy it. */
export const typedPart = (reason: string | undefined): Content =>
  reason !== undefined &&
  reason !== '' &&
  html`
    <h2>What you wrote</h2>
    <p class="hint" id="typed-hint">It was not sent. Copy it from here if you need it.</p>
    <label for="typed">Your text</label>
    <textarea id="typed" readonly aria-describedby="typed-hint">${reason}</textarea>
  `;
