import { html, type Html } from '@muster/runtime/http/html';
import { phoneItems, ringingNews } from './phone-view.ts';
import type { Phones } from './phones.ts';

/** How many phones the page shows. */
const SHOWN = 30;

/** The list of phones, with what a reader who does not see it is told. */
export const phoneList = (phones: Phones, openNewest: boolean): Html => {
  const shown = phones.all.slice(0, SHOWN);
  return html`<p id="ringing" role="status">${ringingNews(shown)}</p>
    <ol id="phones" aria-labelledby="phones-heading" data-version="${phones.version}">
      ${phoneItems(shown, openNewest)}
    </ol>`;
};

/** What tests and programs read of the phones. */
export const phonesAsJson = (phones: Phones) =>
  phones.all.map(({ number, name, behaviour, hasStopped, texts, calls }) => ({
    number,
    name,
    behaviour,
    hasStopped,
    texts: texts.map(({ sid, at, direction, body, status, errorCode }) => ({
      sid,
      at,
      direction,
      body,
      status,
      errorCode,
    })),
    calls: calls.map(({ sid, at, status, answeredBy, lines, gather }) => ({
      sid,
      at,
      status,
      answeredBy,
      lines,
      waitsForKey: gather !== undefined,
    })),
  }));
