import { idInWords } from '@muster/core';
import { html, type Content } from '@muster/runtime/http/html';
import { momentIn } from '../../documents/document-html.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { OwnCase } from '../domain/product.ts';

const NAMES: Readonly<Record<Evidence['kind'], string>> = {
  product: 'Product: own cases',
  observation: 'Observation',
  'witness-testimony': 'Witness testimony',
  'reflective-account': 'Reflective account',
  questioning: 'Questioning',
  'professional-discussion': 'Professional discussion',
};

const casesTable = (cases: readonly OwnCase[], number: number, zone: string): Content => html`
  <table>
    <caption>
      Cases of E${number} as they were known when they were found
    </caption>
    <thead>
      <tr>
        <th scope="col">Case</th>
        <th scope="col">Closed</th>
        <th scope="col">Own part</th>
        <th scope="col">Shows</th>
      </tr>
    </thead>
    <tbody>
      ${cases.map(
        ({ reference, incidentType, closedAt, parts, shows }) =>
          html`<tr>
            <th scope="row">${reference}<br /><span class="soft">${idInWords(incidentType)}</span></th>
            <td>${momentIn(zone, closedAt)}</td>
            <td>${parts.join(', ')}</td>
            <td>${shows.join('; ')}</td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

const words = (text: string): Content => html`<p class="words">${text}</p>`;

const contentOf = (evidence: Evidence, number: number, zone: string): Content => {
  switch (evidence.kind) {
    case 'product':
      return casesTable(evidence.cases, number, zone);
    case 'questioning':
    case 'professional-discussion':
      return html`<p class="soft">Asked</p>
        ${words(evidence.question)}
        <p class="soft">Answered</p>
        ${words(evidence.answer)}`;
    default:
      return words(evidence.text);
  }
};

const authorLine = ({ kind, by }: Evidence): string => {
  switch (kind) {
    case 'product':
      return `Found by the criterion’s rule, kept by ${by}`;
    case 'reflective-account':
      return `Written by ${by} of themself`;
    default:
      return `Written and signed by ${by}`;
  }
};

/** A piece of evidence whole, under its number. */
export const evidenceHtml = (evidence: Evidence, number: number, zone: string): Content => html`
  <article class="box" id="e${number}" aria-labelledby="e${number}-title">
    <h4 id="e${number}-title">E${number} ${NAMES[evidence.kind]}</h4>
    <p class="soft">${authorLine(evidence)}, ${momentIn(zone, evidence.at)}</p>
    ${contentOf(evidence, number, zone)}
  </article>
`;
