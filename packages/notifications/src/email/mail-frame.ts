import { html, type Content } from '@muster/runtime/http/html';

/** What a mail whose earlier attempt may or may not have arrived says of that. */
export const REPEATED = 'You may have had this message before.';

/** The HTML of a mail: its title, a heading (the title unless another is given), and what it says. */
export const mailFrame = (title: string, content: Content, heading: string = title): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
      </head>
      <body
        style="font:16px/1.5 sans-serif;max-width:40em;margin:0 auto;padding:1em;overflow-wrap:anywhere;color:#111;background:#fff"
      >
        <h1 style="font-size:1.3em">${heading}</h1>
        ${content}
      </body>
    </html>`.markup;

const EXERCISE = 'EXERCISE: this is not a real incident.';

interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a mail about an exercise says before anything else, in each of its forms, so that nobody takes it for real. */
export const asExercise = <M extends MailWords>(mail: M): M => ({
  ...mail,
  subject: `EXERCISE ${mail.subject}`,
  text: `${EXERCISE}\n\n${mail.text}`,
  html: mail.html
    .replace('<title>', '<title>EXERCISE ')
    .replace(/<h1\b/, (heading) => `${html`<p><strong>${EXERCISE}</strong></p>`.markup}${heading}`),
});

/** Each line as a paragraph that keeps its breaks. */
export const paragraphs = (lines: readonly string[]): Content =>
  lines.map((line) => html`<p style="white-space:pre-line">${line}</p>`);
