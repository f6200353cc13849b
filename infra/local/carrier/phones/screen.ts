import { html, type Html } from '@muster/runtime/http/html';
import { time } from '../time.ts';
import { withLinks } from '../with-links.ts';
import type { CallStatus } from './call-fields.ts';
import type { Phone, Text } from './phone.ts';
import type { Line, PhoneCall } from './phone-call.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
/** What a screen shows without being asked for more. */
const SHOWN = 6;

const statusWords: Readonly<Record<CallStatus, string>> = {
  queued: 'about to ring',
  initiated: 'about to ring',
  ringing: 'rings',
  'in-progress': 'answered',
  completed: 'over',
  busy: 'engaged or rejected',
  'no-answer': 'not answered',
  failed: 'did not get through',
};

/** The call that rings now, if one does. */
export const ringingOf = ({ calls }: Phone): PhoneCall | undefined =>
  calls.find(({ status }) => status === 'ringing');

const lineView = ({ kind, words }: Line): Html => {
  if (kind === 'heard') return html`<blockquote>${withLinks(words)}</blockquote>`;
  return kind === 'pressed' ? html`<p>Pressed ${words}</p>` : html`<p class="fault">${words}</p>`;
};

const action = (call: PhoneCall, name: string, words: string, kind = 'other'): Html =>
  html`<form method="post" action="/phones/calls/${call.sid}/${name}">
    <button id="${name}-${call.sid}" class="${kind}">${words}</button>
  </form>`;

const keypad = (call: PhoneCall): Html =>
  html`<form class="keypad" method="post" action="/phones/calls/${call.sid}/keys">
    ${KEYS.map(
      (key, at) =>
        html`<button id="key-${at}-${call.sid}" class="other" name="key" value="${key}">
          <span class="unseen">Press </span>${key}
        </button>`,
    )}
  </form>`;

const callView = (call: PhoneCall): Html =>
  html`<li>
    <p>
      Call from ${call.order.from}, ${time(call.at)}: <strong>${statusWords[call.status]}</strong>${
        call.answeredBy?.startsWith('machine') === true && ', by the answering machine'
      }
    </p>
    ${call.status === 'ringing' && [action(call, 'answer', 'Answer', ''), action(call, 'end', 'Reject')]}
    ${call.lines.map(lineView)} ${call.gather !== undefined && keypad(call)}
    ${call.status === 'in-progress' && action(call, 'end', 'Hang up')}
  </li>`;

const textStatus = ({ status, errorCode }: Text): string => {
  if (status === 'delivered' || status === 'received') return '';
  return status === 'undelivered' ? `, did not arrive (${errorCode ?? ''})` : ', on its way';
};

const textView = (text: Text): Html =>
  html`<li class="${text.direction}">
    <p>${text.direction === 'to-phone' ? 'From Muster' : 'To Muster'}, ${time(text.at)}${textStatus(text)}</p>
    <blockquote>${withLinks(text.body)}</blockquote>
  </li>`;

interface Item {
  readonly at: number;
  readonly view: Html;
}

/** What the phone shows: the call that goes on, then calls and texts, newest first, older ones folded away. */
export function screen({ calls, texts, hasStopped }: Phone, digits: string): Html {
  const items: Item[] = [
    ...calls.map((call) => ({ at: call.isOver ? call.at.getTime() : Infinity, view: callView(call) })),
    ...texts.map((text) => ({ at: text.at.getTime(), view: textView(text) })),
  ].toSorted((one, other) => (other.at > one.at ? 1 : other.at < one.at ? -1 : 0));
  const views = items.map(({ view }) => view);
  const older = views.slice(SHOWN);
  return html`${hasStopped && html`<p>Its owner has texted STOP: the carrier sends it no texts.</p>`}
    ${views.length === 0 && html`<p>No call and no text yet.</p>`}
    <ol>
      ${views.slice(0, SHOWN)}
    </ol>
    ${
      older.length > 0 &&
      html`<details>
        <summary id="older-${digits}">${older.length} older</summary>
        <ol>
          ${older}
        </ol>
      </details>`
    }`;
}
