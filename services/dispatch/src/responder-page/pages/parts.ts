import { localTime } from '@muster/core';
import { Html, html, type Content } from '@muster/runtime/http/html';
import { briefParts, type BriefPart, type BriefPartName } from '../../assignments/domain/brief-parts.ts';
import type { Brief } from '../../assignments/domain/brief.ts';
import { geoAddress, mapAddress } from '../../assignments/domain/map-address.ts';
import type { PageContext } from './context.ts';

/** What the parts of a brief are worded with. */
type BriefContext = Pick<PageContext, 'zone' | 'phone'>;

/** The telephone number as a link. */
export const telephone = (phone: string): Html =>
  html`<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`;

/** Whom to ring, for the foot of a page. */
export const ringLine = (phone: string): Html => html`<p>Control room: ${telephone(phone)}</p>`;

/** The place on a map, and where it is known exactly in the phone's own application of maps. */
const mapPart = ({ place }: Brief['facts']): Html => {
  const geo = geoAddress(place);
  return html`<p>
    <a class="map" href="${mapAddress(place)}" rel="noreferrer">Show on a map</a>
    ${geo !== undefined && html`<a class="map" href="${geo}">Open in your maps (${geo.slice('geo:'.length)})</a>`}
  </p>`;
};

const lines = (of: BriefPart): Html[] => of.lines.map((line) => html`<p>${line}</p>`);

const inBox = (part: BriefPart, { facts }: Brief, isPlaced: boolean): Content => {
  switch (part.name) {
    case 'where':
      return html`
        ${isPlaced ? html`<p>Zone ${facts.place.zone}</p>` : part.lines.map((line) => html`<p class="where">${line}</p>`)}
        ${mapPart(facts)}
      `;
    case 'hazards':
      return html`<p><strong>Hazards:</strong> ${part.isList ? part.lines.join(', ') : 'none known'}</p>`;
    case 'access':
    case 'casualties':
    case 'emergencyServices':
      return html`<p><strong>${part.title}:</strong> ${part.lines.join(' ')}</p>`;
    case 'what':
      return lines(part);
    default:
      return false;
  }
};

/** Where it is, what happened and what is dangerous there: what is read first. `isPlaced`: the heading names the place already. */
export const factsPart = (context: BriefContext, brief: Brief, isPlaced: boolean): Html => html`
  <div class="facts">${briefParts(brief, context).map((part) => inBox(part, brief, isPlaced))}</div>
`;

const section = (part: BriefPart): Html => html`
  <h2>${part.title}</h2>
  ${
    part.isList
      ? html`<ul>
          ${part.lines.map((line) => html`<li>${line}</li>`)}
        </ul>`
      : lines(part)
  }
`;

const sections = (context: BriefContext, brief: Brief, names: readonly BriefPartName[]): Html[] =>
  briefParts(brief, context)
    .filter(({ name }) => names.includes(name))
    .map(section);

/** Who leads, who else comes, and whom to call. */
export const peoplePart = (context: BriefContext, brief: Brief): Html[] =>
  sections(context, brief, ['leader', 'others', 'call']);

/** What is asked of the person, to read. */
export const dutiesPart = (context: BriefContext, brief: Brief): Html[] =>
  sections(context, brief, ['responsibilities', 'actions']);

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
