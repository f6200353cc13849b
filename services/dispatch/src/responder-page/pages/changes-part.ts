import { localTime } from '@muster/core';
import { html, type Content } from '@muster/runtime/http/html';
import { changesFor, changesInWords } from '../../assignments/domain/changes.ts';
import type { PageContext } from './context.ts';

/** What was corrected since the person was briefed, on top of the page until they say that they have read it. */
export const changesPart = ({ assignment, mobilisation, base, zone }: PageContext): Content => {
  const changes = changesFor(assignment, mobilisation);
  if (changes === undefined || !('facts' in mobilisation)) return false;
  const { fields, at } = changes;
  return html`
    <section class="open" aria-labelledby="changes">
      <h2 id="changes">Changed since you were asked</h2>
      <p>Corrected ${localTime(at, zone)}.</p>
      ${changesInWords(fields, mobilisation.facts).map((line) => html`<p><strong>${line}</strong></p>`)}
      <form method="post" action="${base}/changes">
        <input type="hidden" name="until" value="${at}" />
        <button class="other">I have read this</button>
      </form>
    </section>
  `;
};
