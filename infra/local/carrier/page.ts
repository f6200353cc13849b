import { html } from '@muster/runtime/http/html';
import type { KeptMail } from '../mail.ts';
import { callForm, newForm, type CallForm } from './call-form.ts';
import { callView } from './call-view.ts';
import type { PlacedCall } from './calls.ts';
import { wholePage, type Reply } from './layout.ts';
import { mailItems } from './mail-view.ts';

/** How many mails the page shows. */
export const MAILS_SHOWN = 50;

export interface PageContent {
  readonly apiUrl: string;
  readonly calls: readonly PlacedCall[];
  readonly mails: readonly KeptMail[];
  readonly form?: CallForm;
}

/** The one page: a telephone that calls the hotline, and the mails that Muster sent. */
export function page({ apiUrl, calls, mails, form = newForm }: PageContent): Reply {
  const faulty = Object.keys(form.faults).length > 0;
  const telephone = html`<section aria-labelledby="telephone">
    <h2 id="telephone">Call the hotline</h2>
    ${callForm(form)}
    <ol class="calls" aria-label="Calls, newest first">
      ${calls.map((call) => callView(call, apiUrl))}
    </ol>
  </section>`;
  const mailbox = html`<section aria-labelledby="mailbox">
    <h2 id="mailbox">Mails sent</h2>
    <p id="news" role="status">
      ${mails.length === 0 ? 'None yet: the first goes out when somebody is asked to come.' : 'Newest first.'}
    </p>
    <noscript
      ><p><a href="/">Look again</a></p></noscript
    >
    <ol id="mails" aria-labelledby="mailbox">
      ${mailItems(mails, true)}
    </ol>
  </section>`;
  return wholePage(faulty ? 422 : 200, `${faulty ? 'Error: ' : ''}Telephone and mail of Harbour City`, [
    telephone,
    mailbox,
  ]);
}
