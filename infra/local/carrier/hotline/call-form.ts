import { html, type Html } from '@muster/runtime/http/html';
import { international } from '../international.ts';
import type { Intention } from './play.ts';

const drama = '+447700900123';
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'];

export interface Dialled extends Intention {
  readonly from: string;
}

/** The form as it was typed, with the faults by field. */
export interface CallForm {
  readonly from: string;
  readonly key: string;
  readonly words: string;
  readonly faults: Readonly<Partial<Record<'from' | 'key' | 'words', string>>>;
}

export const newForm: CallForm = { from: drama, key: '1', words: '', faults: {} };

/** Reads the form; a form with a fault is returned as it was typed. */
export function readForm(sent: URLSearchParams): Dialled | CallForm {
  const typed = (name: string): string => (sent.get(name) ?? '').trim();
  const [number, key, words] = [international(typed('from')), typed('key'), typed('words')];
  const faults = {
    ...(!/^\+[1-9]\d{6,14}$/.test(number) && {
      from: `Enter the number with its country code, such as ${drama}.`,
    }),
    ...(key !== '' && !keys.includes(key) && { key: 'Choose one of the keys.' }),
    ...(words.length > 1000 && { words: 'Say it in at most 1,000 characters.' }),
  };
  if (Object.keys(faults).length > 0) return { from: typed('from'), key, words, faults };
  return { from: number, ...(key !== '' && { key }), ...(words !== '' && { words }) };
}

const labels = { from: 'The caller’s number', key: 'Key to press', words: 'Words to say' };
type Field = keyof typeof labels;
const fields: readonly Field[] = ['from', 'key', 'words'];

const summary = ({ faults }: CallForm): Html | false =>
  Object.keys(faults).length > 0 &&
  html`<div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors">
    <h3 id="errors">What to put right</h3>
    <ul>
      ${fields.map(
        (field) => faults[field] !== undefined && html`<li><a href="#${field}">${faults[field]}</a></li>`,
      )}
    </ul>
  </div>`;

const about = ({ faults }: CallForm, field: Field, hint: string): Html =>
  html`<label for="${field}">${labels[field]}</label>
    <p class="hint" id="${field}-hint">${hint}</p>
    ${faults[field] !== undefined && html`<p class="fault" id="${field}-fault">${faults[field]}</p>`}`;

const described = ({ faults }: CallForm, field: Field): Html =>
  faults[field] === undefined
    ? html`aria-describedby="${field}-hint"`
    : html`aria-describedby="${field}-hint ${field}-fault" aria-invalid="true"`;

/** The form that places a call, with what was typed and its faults. */
export const callForm = (form: CallForm): Html =>
  html`${summary(form)}
    <form method="post" action="/calls">
      ${about(form, 'from', 'One of Ofcom’s numbers for drama: 07700 900000 to 900999.')}
      <input id="from" name="from" type="tel" value="${form.from}" ${described(form, 'from')} />
      ${about(form, 'key', 'When the hotline asks. Choose none to speak instead.')}
      <select id="key" name="key" ${described(form, 'key')}>
        <option value="">none</option>
        ${keys.map((key) => html`<option ${key === form.key && html`selected`}>${key}</option>`)}
      </select>
      ${about(form, 'words', 'Where no key is pressed. Without either the caller keeps silent.')}
      <textarea id="words" name="words" rows="2" ${described(form, 'words')}>${form.words}</textarea>
      <button>Call the hotline</button>
    </form>`;
