import { html } from '@muster/runtime/http/html';
import type { KeptMail } from '../mail.ts';
import { callForm, newForm, type CallForm } from './hotline/call-form.ts';
import { callView } from './hotline/call-view.ts';
import type { PlacedCall } from './hotline/calls.ts';
import { wholePage, type Reply } from './layout.ts';
import { mailItems } from './mail-view.ts';
import type { Phones } from './phones/phones.ts';
import { phoneList } from './phones/phones-view.ts';
import { strangerForm } from './phones/stranger-form.ts';

/** How many mails the page shows. */
export const MAILS_SHOWN = 50;

export interface PageContent {
  readonly apiUrl: string;
  readonly calls: readonly PlacedCall[];
  readonly mails: readonly KeptMail[];
  readonly phones: Phones;
  readonly form?: CallForm;
}

/** The one page: a telephone that calls the hotline, the phones that Muster reaches, and the mails that it sent. */
export function page({ apiUrl, calls, mails, phones, form = newForm }: PageContent): Reply {
  const faulty = Object.keys(form.faults).length > 0;
  const telephone = html`<section aria-labelledby="telephone">
    <h2 id="telephone">Call the hotline</h2>
    ${callForm(form)} ${strangerForm}
    <ol class="calls" aria-label="Calls, newest first">
      ${calls.map((call) => callView(call, apiUrl))}
    </ol>
  </section>`;
  const pocket = html`<section aria-labelledby="phones-heading">
    <h2 id="phones-heading">Phones</h2>
    <p>Calls and texts to the people who are sent, the last used phone first.</p>
    <noscript
      ><p><a href="/#phones-heading">Look again</a></p></noscript
    >
    <div id="phone-list">${phoneList(phones, true)}</div>
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
  return wholePage(faulty ? 422 : 200, `${faulty ? 'Error: ' : ''}Telephones and mail of Harbour City`, [
    telephone,
    pocket,
    mailbox,
  ]);
}
