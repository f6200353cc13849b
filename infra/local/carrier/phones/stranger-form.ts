import { html } from '@muster/runtime/http/html';

/** Texts Muster from a number that is nobody's of the organisation: an agent reads it as a contact. */
export const strangerForm = html`<h3 id="stranger">Text Muster from any other number</h3>
  <form method="post" action="/texts" aria-labelledby="stranger">
    <label for="stranger-from">Number</label>
    <input id="stranger-from" name="from" type="tel" value="+447700900555" required />
    <label for="stranger-body">Text</label>
    <textarea id="stranger-body" name="body" rows="2" maxlength="1600" required></textarea>
    <button>Send<span class="unseen"> the text from this number</span></button>
  </form>`;
