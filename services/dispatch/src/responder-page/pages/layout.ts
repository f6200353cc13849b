import { createHash } from 'node:crypto';
import { Html, html, type Content } from '@muster/runtime/http/html';

const STYLE = `
:root { color-scheme: light dark; --line: #767676; --bad: #b00020; --ink: #111; --paper: #fff; --soft: #f2f2f2; }
@media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --ink: #f2f2f2; --paper: #111; --soft: #222; --line: #999; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
html { scroll-padding-bottom: 5rem; }
main { max-width: 40rem; margin: 0 auto; padding: 1rem 1rem 2rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
p, ul, dl, fieldset { margin: 0 0 1rem; }
dt { font-weight: 700; } dd { margin: 0 0 .75rem; white-space: pre-line; }
fieldset { border: 1px solid var(--line); padding: .75rem; min-width: 0; }
legend, label { font-weight: 700; }
.tick { display: flex; gap: .75rem; align-items: flex-start; font-weight: 400; padding: .5rem 0; }
.tick input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; }
textarea { display: block; width: 100%; min-height: 6rem; font: inherit; padding: .5rem; border: 2px solid var(--line);
  background: var(--paper); color: var(--ink); }
button { display: block; width: 100%; min-height: 3rem; margin: .75rem 0; padding: .75rem 1rem; font: inherit; font-weight: 700;
  border: 2px solid var(--ink); border-radius: .25rem; background: var(--ink); color: var(--paper); cursor: pointer; }
button.other { background: var(--paper); color: var(--ink); }
:focus-visible { outline: 3px solid #1a73e8; outline-offset: 3px; }
.errors { border: 4px solid var(--bad); padding: .75rem; margin: 0 0 1rem; }
.errors h2 { margin-top: 0; } .errors a, .fault { color: var(--bad); font-weight: 700; }
.result { border-left: 6px solid var(--ink); background: var(--soft); padding: .75rem; margin: 0 0 1rem; }
.hint { margin: 0 0 .5rem; }
.facts { border-left: 6px solid var(--ink); background: var(--soft); padding: .75rem; margin: 0 0 1rem; }
.facts p { margin: 0 0 .5rem; white-space: pre-line; } .facts p:last-child { margin: 0; }
.exercise { border: 4px solid var(--ink); padding: .5rem .75rem; font-weight: 700; }
.where { font-size: 1.25rem; font-weight: 700; }
button.next { min-height: 4rem; font-size: 1.25rem; }
ul.actions { list-style: none; padding: 0; }
ul.actions > li { border-top: 1px solid var(--line); padding: .75rem 0; }
ul.actions h3 { margin: 0 0 .25rem; } ul.actions p { margin: 0 0 .25rem; }
summary { min-height: 2.75rem; padding: .6rem 0; font-weight: 700; text-decoration: underline; cursor: pointer; }
.open { border: 2px solid var(--bad); padding: .75rem; }
footer { position: sticky; bottom: 0; background: var(--paper); border-top: 2px solid var(--ink); }
footer p { max-width: 40rem; margin: 0 auto; padding: .75rem 1rem calc(.75rem + env(safe-area-inset-bottom)); }
footer a { font-size: 1.125rem; font-weight: 700; white-space: nowrap; display: inline-block; padding: .35rem 0; }
.map { display: inline-block; padding: .5rem 0; }
`;

const styleHash = createHash('sha256').update(STYLE).digest('base64');
const style = new Html(`<style>${STYLE}</style>`);

/** Nothing is fetched, framed, cached or told onwards, and no script runs. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
};

/** A fault of a form: which field, and what to do about it. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

export interface Page {
  /** Whether the incident is an exercise, which the title and the first line then say. */
  readonly isExercise?: boolean;
  readonly status: number;
  /** States the result or what is asked; it is the title and the first heading. */
  readonly heading: string;
  readonly faults?: readonly FieldFault[] | undefined;
  readonly body: Content;
  /** What stays in reach however far somebody has scrolled. */
  readonly footer?: Content;
}

/** A page as the Lambda answers with it. */
export interface PageReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const summary = (faults: readonly FieldFault[]): Html => html`
  <div class="errors" role="alert" tabindex="-1" autofocus aria-labelledby="errors-heading">
    <h2 id="errors-heading">What to put right</h2>
    <ul>
      ${faults.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
    </ul>
  </div>
`;

const titleOf = ({ status, heading, faults = [], isExercise }: Omit<Page, 'body'>): string =>
  [isExercise ? 'EXERCISE ' : '', faults.length > 0 || status === 409 ? 'Error: ' : '', heading].join('');

/** A whole page as a reply. A page with faults says so first, in its title and in a summary that leads to each field. */
export const pageReply = ({
  status,
  heading,
  faults = [],
  isExercise = false,
  body,
  footer = false,
}: Page): PageReply => ({
  status,
  headers,
  body: html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${titleOf({ status, heading, faults, isExercise })}</title>
        ${style}
      </head>
      <body>
        <main>
          ${isExercise && html`<p class="exercise">EXERCISE: this is not a real incident.</p>`}
          <h1>${heading}</h1>
          ${faults.length > 0 && summary(faults)}${body}
        </main>
        ${footer && html`<footer>${footer}</footer>`}
      </body>
    </html>`.markup,
});
