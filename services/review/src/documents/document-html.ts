import { wallClock, type Instant } from '@muster/core';
import { Html, html, type Content } from '@muster/runtime/http/html';
import { DOCUMENT_STYLE } from './document-style.ts';

/** A moment on the wall clock of the organisation. */
export const momentIn = (zone: string, at: Instant): string => {
  const { spoken, minutes } = wallClock(at, zone);
  return `${spoken}, ${minutes}`;
};

/** The same with its second, where many things happen in a minute. */
export const secondIn = (zone: string, at: Instant): string => {
  const { spoken, seconds } = wallClock(at, zone);
  return `${spoken}, ${seconds}`;
};

/** A whole document that can be read on a screen and printed; it loads nothing. */
export const documentHtml = (title: string, body: Content): string =>
  html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Html(DOCUMENT_STYLE)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.markup;

/** With what a document is answered, under the name that it is saved by. */
export const documentHeaders = (name: string) => ({
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'content-disposition': `inline; filename="${name}.html"`,
});
