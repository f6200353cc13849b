import { html, type Content } from '@muster/runtime/http/html';
import { momentIn } from '../../documents/document-html.ts';
import type { PackContents } from '../domain/evidence-pack.ts';

const words = (text: string): Content => html`<p class="words">${text}</p>`;

const saidHtml = ({ said, kind }: PackContents): Content => html`
  <section aria-labelledby="said">
    <h2 id="said">What the ${kind} says</h2>
    ${said.words === undefined ? html`<p>Its words are with the contact that it came by.</p>` : words(said.words)}
    ${
      said.outcomeWanted !== undefined &&
      html`<p class="soft">Outcome wanted</p>
        ${words(said.outcomeWanted)}`
    }
  </section>
`;

const lifeHtml = ({ life, kind }: PackContents, zone: string): Content => html`
  <section aria-labelledby="life">
    <h2 id="life">What happened with the ${kind}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        ${life.map(
          ({ at, what }) =>
            html`<tr>
              <th scope="row">${momentIn(zone, at)}</th>
              <td>${what}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>
`;

const findingsHtml = ({ findings }: PackContents): Content => html`
  <section aria-labelledby="findings">
    <h2 id="findings">What was found</h2>
    ${findings.length === 0 && html`<p>It was not answered with a finding yet.</p>`}
    ${findings.map(
      ({ stage, finding, because, remedy }) =>
        html`<article class="box">
          <h3>${finding}, ${stage}</h3>
          ${words(because)}
          ${
            remedy !== undefined &&
            html`<p class="soft">What is done about it</p>
              ${words(remedy)}`
          }
        </article>`,
    )}
  </section>
`;

const limitsHtml = ({ limits, rule, source }: PackContents): Content => html`
  <section aria-labelledby="limits">
    <h2 id="limits">Its limits, and how they were counted</h2>
    <p>Rule: ${rule}. <span class="soft">${source}</span></p>
    ${limits.map(
      ({ what, lastDay, stands, explained }) =>
        html`<article class="box">
          <h3>${`${what.charAt(0).toUpperCase()}${what.slice(1)}`}: by ${lastDay}, ${stands}</h3>
          <ul>
            ${explained.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>
        </article>`,
    )}
  </section>
`;

const lettersHtml = ({ letters }: PackContents, zone: string): Content => html`
  <section aria-labelledby="letters">
    <h2 id="letters">The letters that left</h2>
    ${letters.length === 0 && html`<p>No letter has left yet.</p>`}
    ${letters.map(
      ({ title, subject, text, at, how }) =>
        html`<article class="box">
          <h3>${title}</h3>
          <p class="soft">${momentIn(zone, at)}, ${how}</p>
          <p><strong>${subject}</strong></p>
          ${words(text)}
        </article>`,
    )}
  </section>
`;

/** The complaint's own part of an evidence pack. */
export const complaintHtml = (contents: PackContents, zone: string): Content => [
  saidHtml(contents),
  lifeHtml(contents, zone),
  findingsHtml(contents),
  limitsHtml(contents),
  lettersHtml(contents, zone),
];
