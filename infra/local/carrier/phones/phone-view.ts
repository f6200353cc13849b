import { createHash } from 'node:crypto';
import { html, type Html } from '@muster/runtime/http/html';
import { time } from '../time.ts';
import { behaviours } from './behaviour.ts';
import { ringingOf, screen } from './screen.ts';
import { lastUsed, type Phone } from './phone.ts';

/** A phone's name in addresses of the page: its digits. */
export const digitsOf = ({ number }: Pick<Phone, 'number'>): string => number.slice(1);

const ownerOf = ({ name, number }: Phone): string => name ?? number;

const heading = (phone: Phone): Html => {
  const at = lastUsed(phone);
  const ringing = ringingOf(phone) !== undefined;
  return html`<strong>${ownerOf(phone)}</strong> ${ringing && html`<em>Ringing</em>`}
    <span>${phone.number}${at > 0 && html`, used ${time(new Date(at))}`}</span>`;
};

const replyForm = (phone: Phone): Html => {
  const id = `text-${digitsOf(phone)}`;
  return html`<form method="post" action="/phones/${digitsOf(phone)}/texts">
    <label for="${id}">Text to Muster</label>
    <textarea id="${id}" name="body" rows="2" maxlength="1600" required></textarea>
    <button>Send<span class="unseen"> the text of ${ownerOf(phone)}</span></button>
  </form>`;
};

const behaviourForm = (phone: Phone): Html => {
  const id = `behaviour-${digitsOf(phone)}`;
  return html`<form method="post" action="/phones/${digitsOf(phone)}/behaviour">
    <label for="${id}">How it behaves</label>
    <select id="${id}" name="behaviour">
      ${Object.entries(behaviours).map(
        ([name, { words }]) =>
          html`<option value="${name}" ${name === phone.behaviour && html`selected`}>${words}</option>`,
      )}
    </select>
    <button class="other">Set<span class="unseen"> how the phone of ${ownerOf(phone)} behaves</span></button>
  </form>`;
};

const hashOf = (content: Html): string =>
  createHash('sha256').update(content.markup).digest('base64url').slice(0, 12);

const phoneView = (phone: Phone, isOpen: boolean): Html => {
  const [summary, shown] = [heading(phone), screen(phone, digitsOf(phone))];
  const ringing = ringingOf(phone) !== undefined;
  return html`<li id="phone-${digitsOf(phone)}" tabindex="-1" ${ringing && html`class="ringing"`}>
    <details ${(isOpen || ringing) && html`open`}>
      <summary>${summary}</summary>
      <div class="screen" data-shown="${hashOf(html`${summary}${shown}`)}">${shown}</div>
      ${replyForm(phone)}${behaviourForm(phone)}
    </details>
  </li>`;
};

/** Phones as list items, the last used first; that one is open if `openNewest`, and so is each that rings. */
export const phoneItems = (phones: readonly Phone[], openNewest: boolean): Html =>
  html`${phones.map((phone, at) => phoneView(phone, openNewest && at === 0 && lastUsed(phone) > 0))}`;

/** What is said of phones that ring, for whoever does not see the page. */
export const ringingNews = (phones: readonly Phone[]): string =>
  phones
    .filter((phone) => ringingOf(phone) !== undefined)
    .map((phone) => `The phone of ${ownerOf(phone)} rings.`)
    .join(' ');
