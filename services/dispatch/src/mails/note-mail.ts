import type { IncidentFacts } from '@muster/contracts';
import { html } from '@muster/runtime/html';
import type { MailContent } from './brief-mail.ts';

export interface NoteMail {
  readonly name: string;
  readonly note: string;
  /** What the source says itself. */
  readonly said?: string | undefined;
  readonly facts: IncidentFacts;
  readonly phone: string;
  readonly isRepeat: boolean;
}

const REPEAT = 'You may have had this message before.';

/** A short note to somebody who is under way or asked to come: what is new, and that the job goes on. */
export const noteMail = ({ name, note, said, facts, phone, isRepeat }: NoteMail): MailContent => {
  const { reference, place } = facts;
  const lines = [
    `${name}, this is news of incident ${reference}, ${place.text} (zone ${place.zone}).`,
    ...(isRepeat ? [REPEAT] : []),
    ...(said === undefined ? [] : [`The source says: ${said}`]),
    'Go on until the control room tells you otherwise.',
    `Questions? Ring the control room: ${phone}.`,
  ];
  return {
    subject: `[${reference}] ${note}`,
    text: `${note}\n\n${lines.join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${note}</title>
        </head>
        <body
          style="font:16px/1.5 sans-serif;max-width:40em;margin:0 auto;padding:1em;overflow-wrap:anywhere"
        >
          <h1 style="font-size:1.3em">${note}</h1>
          ${lines.map((line) => html`<p style="white-space:pre-line">${line}</p>`)}
        </body>
      </html>`.markup,
  };
};
