import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Html, html, type Content } from '@muster/runtime/http/html';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const common = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const asHtml = {
  ...common,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
};

const assets = resolve(import.meta.dirname, 'assets');
const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' };

/** The page's own style or script. */
export const asset = async (kind: keyof typeof types): Promise<Reply> => ({
  status: 200,
  headers: { ...common, 'content-type': types[kind] },
  body: await readFile(resolve(assets, `page.${kind}`), 'utf8'),
});

export const fragment = (content: Html): Reply => ({ status: 200, headers: asHtml, body: content.markup });

export const plainText = (status: number, body: string): Reply => ({
  status,
  headers: { ...common, 'content-type': 'text/plain; charset=utf-8' },
  body: `${body}\n`,
});

/** What was seen before is still so. */
export const unchanged: Reply = { status: 204, headers: common, body: '' };

/** A reply for programs. */
export const json = (
  status: number,
  value: object,
  headers: Readonly<Record<string, string>> = {},
): Reply => ({
  status,
  headers: { ...common, 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

/** A redirect to a place on the page after a form. */
export const seeOther = (location: string): Reply => ({
  status: 303,
  headers: { ...common, location },
  body: '',
});

/** A mail's own markup, for a frame: no script runs, nothing is fetched, and a link opens in a new tab. */
export const mailFrame = (markup: string): Reply => ({
  status: 200,
  headers: {
    ...asHtml,
    'referrer-policy': 'no-referrer',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; " +
      'sandbox allow-popups allow-popups-to-escape-sandbox',
  },
  body: `${html`<base target="_blank" />`.markup}${markup}`,
});

/** The whole page. `title` states a fault first, if there is one. */
export const wholePage = (status: number, title: string, content: Content): Reply => ({
  status,
  headers: asHtml,
  body: html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/page.css" />
        <script src="/page.js" defer></script>
      </head>
      <body>
        <header>
          <h1>Telephones and mail of Harbour City</h1>
          <p>
            What a caller and the people who are sent would hold in their hands. Everybody is invented, and
            nothing leaves this machine.
          </p>
        </header>
        <main>${content}</main>
      </body>
    </html>`.markup,
});
