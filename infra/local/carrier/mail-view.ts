import { html, type Html } from '@muster/runtime/http/html';
import type { KeptMail } from '../mail.ts';
import { time } from './time.ts';
import { withLinks } from './with-links.ts';

const partOf = ({ key }: KeptMail): string => `/mails/html?key=${encodeURIComponent(key)}`;

const sandbox = 'allow-popups allow-popups-to-escape-sandbox';

const mailView = (mail: KeptMail, open: boolean): Html =>
  html`<li id="mail-${mail.key}">
    <details ${open && html`open`}>
      <summary><strong>${mail.subject}</strong> <span>to ${mail.to}, ${time(mail.at)}</span></summary>
      ${mail.text !== '' && html`<pre>${withLinks(mail.text)}</pre>`}
      ${
        mail.html !== '' &&
        html`<details>
          <summary>As HTML<span class="unseen">: ${mail.subject}, to ${mail.to}</span></summary>
          <iframe
            title="${mail.subject}, to ${mail.to}"
            src="${partOf(mail)}"
            sandbox="${sandbox}"
            loading="lazy"
          ></iframe>
        </details>`
      }
    </details>
  </li>`;

/** Mails as list items, newest first; the newest is open if `openNewest`. */
export const mailItems = (mails: readonly KeptMail[], openNewest: boolean): Html =>
  html`${mails.map((mail, at) => mailView(mail, openNewest && at === 0))}`;
