import { idInWords, type Instant } from '@muster/core';
import { html, type Content } from '@muster/runtime/http/html';
import { documentHtml, momentIn } from '../../documents/document-html.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Verdict } from '../domain/record.ts';
import type { CriterionView, RecordView } from '../routes.ts';
import { evidenceHtml } from './evidence-html.ts';

const STANDS: Readonly<Record<CriterionView['stands'], string>> = {
  met: 'Met',
  'not-yet': 'Not yet met',
  insufficient: 'Evidence insufficient',
  open: 'No verdict yet',
};

/** Each piece with its number in the document. */
type Numbered = ReadonlyMap<string, { readonly number: number; readonly evidence: Evidence }>;

const stands = (value: CriterionView['stands']): Content =>
  html`<span class="stands ${value}">${STANDS[value]}</span>`;

const anchor = (id: string): string => `c-${id}`;

const links = (ids: readonly string[], numbered: Numbered): Content =>
  ids.flatMap((id, place) => {
    const found = numbered.get(id);
    return found ? [html`${place > 0 && ', '}<a href="#e${found.number}">E${found.number}</a>`] : [];
  });

const secondInWords = ({ inSample, assessorsAgree, verdicts }: CriterionView): string => {
  const second = verdicts.at(-1)?.second;
  if (second) return assessorsAgree === true ? `agrees (${second.by})` : `differs (${second.by})`;
  return inSample ? 'to be looked at' : 'not in the sample';
};

const summary = ({ criteria }: RecordView, numbered: Numbered): Content => html`
  <table>
    <thead>
      <tr>
        <th scope="col">Criterion</th>
        <th scope="col">Stands</th>
        <th scope="col">Evidence</th>
        <th scope="col">Second assessor</th>
      </tr>
    </thead>
    <tbody>
      ${criteria.map(
        (criterion) =>
          html`<tr>
            <th scope="row"><a href="#${anchor(criterion.id)}">${criterion.id} ${criterion.text}</a></th>
            <td>${stands(criterion.stands)}</td>
            <td>${criterion.evidence.length > 0 ? links(criterion.evidence, numbered) : 'none'}</td>
            <td>${secondInWords(criterion)}</td>
          </tr>`,
      )}
    </tbody>
  </table>
`;

const verdictHtml = (said: Verdict, who: string, numbered: Numbered, zone: string): Content => html`
  <div class="box verdict">
    <p>${stands(said.verdict)} <strong>${who}: ${said.by}</strong>, ${momentIn(zone, said.at)}</p>
    <p class="words">${said.because}</p>
    <p class="soft">Rests on ${links(said.evidence, numbered)}</p>
  </div>
`;

const verdictsHtml = (
  { verdicts, assessorsAgree }: CriterionView,
  numbered: Numbered,
  zone: string,
): Content =>
  verdicts
    .toReversed()
    .map(({ second, ...first }, place) => [
      verdictHtml(first, place === 0 ? 'Assessor' : 'Assessor, earlier', numbered, zone),
      second &&
        verdictHtml(second, place === 0 ? 'Second assessor' : 'Second assessor, earlier', numbered, zone),
      place === 0 &&
        assessorsAgree === false &&
        html`<p><strong>The two assessors differ. Both verdicts stand here.</strong></p>`,
    ]);

const needs = ({ accepts, atLeast, observed, missing }: CriterionView): string => {
  const kinds = accepts.map(idInWords).join(', ');
  const least = `${atLeast} ${atLeast === 1 ? 'piece' : 'pieces'} at least${observed ? ', one of them an observation' : ''}`;
  const lacks = missing.length > 0 ? ` As it stands: ${missing.join('; ')}.` : '';
  return `Accepts ${kinds}; ${least}.${lacks}`;
};

const criterionHtml = (criterion: CriterionView, numbered: Numbered, zone: string): Content => {
  const own = criterion.evidence.flatMap((id) => numbered.get(id) ?? []);
  const isFirst = ({ evidence }: { readonly evidence: Evidence }) => evidence.criteria[0] === criterion.id;
  const elsewhere = own.filter((one) => !isFirst(one));
  return html`
    <section aria-labelledby="${anchor(criterion.id)}">
      <h3 id="${anchor(criterion.id)}">${criterion.id} ${criterion.text}</h3>
      <p class="soft">${needs(criterion)}</p>
      ${
        criterion.verdicts.length > 0
          ? verdictsHtml(criterion, numbered, zone)
          : html`<p>${stands('open')}</p>`
      }
      ${own.length === 0 && html`<p>There is no evidence yet.</p>`}
      ${own.filter(isFirst).map(({ evidence, number }) => evidenceHtml(evidence, number, zone))}
      ${
        elsewhere.length > 0 &&
        html`<p>
          Also evidence of this criterion:
          ${elsewhere.map(
            ({ evidence, number }, place) =>
              html`${place > 0 && '; '}<a href="#e${number}">E${number}</a>, under ${evidence.criteria[0]}`,
          )}
        </p>`
      }
    </section>
  `;
};

const contents = ({ framework }: RecordView): Content => html`
  <nav class="contents" aria-labelledby="contents">
    <h2 id="contents">Contents</h2>
    <ul>
      <li><a href="#summary">Where each criterion stands</a></li>
      ${framework.groups.map(({ id, title }) => html`<li><a href="#g-${id}">${id} ${title}</a></li>`)}
      <li><a href="#sign">Signatures</a></li>
      <li><a href="#about">About this document</a></li>
    </ul>
  </nav>
`;

const head = (view: RecordView, at: Instant, zone: string): Content => html`
  <header>
    <p class="kicker">Competence record</p>
    <h1>${view.name}</h1>
    <p>${view.framework.title}</p>
    ${view.history && html`<p class="made-up"><strong>Exercise history: made up to look at. It is evidence of nothing.</strong></p>`}
    <dl>
      <dt>Signs in as</dt>
      <dd>${view.person}</dd>
      <dt>Team</dt>
      <dd>${idInWords(view.team)}</dd>
      <dt>Opened</dt>
      <dd>${momentIn(zone, view.openedAt)}, by ${view.openedBy}</dd>
      <dt>Exported</dt>
      <dd>${momentIn(zone, at)} (${zone})</dd>
      <dt>Framework</dt>
      <dd>${view.frameworkId}, version ${view.version}. ${view.framework.source}</dd>
    </dl>
  </header>
`;

const SIGNERS = ['Person', 'Assessor', 'Second assessor'];

/** Lines to sign on paper, for whoever asks for that. */
const signatures = (): Content => html`
  <section class="sign" aria-labelledby="sign">
    <h2 id="sign">Signatures</h2>
    <p class="soft">
      Each piece of evidence and each verdict names who stands for it. To be signed on paper where that is
      asked for.
    </p>
    <table>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Name</th>
          <th scope="col">Signature</th>
          <th scope="col">Date</th>
        </tr>
      </thead>
      <tbody>
        ${SIGNERS.map(
          (who) =>
            html`<tr>
              <th scope="row">${who}</th>
              <td></td>
              <td></td>
              <td></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>
`;

/** How many criteria stand how. */
const sum = ({ criteria, evidence }: RecordView): string => {
  const count = (value: CriterionView['stands']) =>
    criteria.filter(({ stands: one }) => one === value).length;
  const parts = [
    `${count('met')} of ${criteria.length} criteria met`,
    `${count('not-yet')} not yet`,
    `${count('insufficient')} with insufficient evidence`,
    `${count('open')} without a verdict`,
  ];
  return `${parts.join(', ')}; ${evidence.length} ${evidence.length === 1 ? 'piece' : 'pieces'} of evidence.`;
};

const about = (view: RecordView): Content => html`
  <footer>
    <h2 id="about">About this document</h2>
    <p>
      Nothing that Muster knows of a caller is in it: the cases show references, kinds and times. What people
      wrote stands as they wrote it, with its author’s name.
    </p>
    <p>${view.sampleRule}</p>
    <p>Evidence and verdicts are never changed; a later one stands beside an earlier one.</p>
  </footer>
`;

/** The whole record as one HTML document: each criterion with its verdicts, each piece of evidence once and linked from the rest. */
export const recordHtml = (view: RecordView, { at, zone }: { at: Instant; zone: string }): string => {
  const { criteria, framework, evidence } = view;
  const order = criteria.flatMap(({ id }) => evidence.filter((one) => one.criteria[0] === id));
  const numbered: Numbered = new Map(
    order.map((one, place) => [one.evidenceId, { number: place + 1, evidence: one }]),
  );
  const title = `Competence record of ${view.name}: ${framework.title}`;
  return documentHtml(
    title,
    html`${head(view, at, zone)}
      <main>
        ${contents(view)}
        <h2 id="summary">Where each criterion stands</h2>
        <p><strong>${sum(view)}</strong></p>
        ${summary(view, numbered)}
        ${framework.groups.map(
          (group) => html`
            <section class="group" aria-labelledby="g-${group.id}">
              <h2 id="g-${group.id}">${group.id} ${group.title}</h2>
              ${criteria
                .filter((one) => one.group === group.id)
                .map((one) => criterionHtml(one, numbered, zone))}
            </section>
          `,
        )}
        ${signatures()}
      </main>
      ${about(view)}`,
  );
};
