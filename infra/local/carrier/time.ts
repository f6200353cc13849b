import { html, type Html } from '@muster/runtime/http/html';

const clock = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Europe/London',
});

/** A moment as the control room's clock shows it. */
export const time = (at: Date): Html => html`<time datetime="${at.toISOString()}">${clock.format(at)}</time>`;
