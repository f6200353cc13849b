import { html, type Content } from '@muster/runtime/http/html';

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/;

/** Text with its addresses as links that open in a new tab. */
export const withLinks = (text: string): Content =>
  text
    .split(address)
    .map((part, at) =>
      at % 2 === 0 ? part : html`<a href="${part}" target="_blank" rel="noopener noreferrer">${part}</a>`,
    );
