import { html, type Html } from '@muster/runtime/http/html';

const clock = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
});

/** A time in the control room's zone. */
export const time = (at: Date): Html => html`<time datetime="${at.toISOString()}">${clock.format(at)}</time>`;
