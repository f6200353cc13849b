import type { IncidentFacts } from '@muster/contracts';
import { html } from '@muster/runtime/html';
import type { MailContent } from './brief-mail.ts';

export interface LeadMail {
  readonly headline: string;
  readonly explained: string;
  readonly whatToDo: string;
  /** Absent while dispatch does not know the incident. */
  readonly facts?: IncidentFacts | undefined;
  readonly isRepeat: boolean;
}

const REPEAT = 'You may have had this message before.';

const about = ({ reference, place, summary, incidentType }: IncidentFacts): string[] => [
  `Incident ${reference} (${incidentType})`,
  `Where: ${place.text} (zone ${place.zone})`,
  `Reported: ${summary}`,
];

/** A mail to a lead: what is wrong, about which incident, and what to do. */
export const leadMail = ({ headline, explained, whatToDo, facts, isRepeat }: LeadMail): MailContent => {
  const lines = [
    explained,
    ...(isRepeat ? [REPEAT] : []),
    ...(facts ? about(facts) : []),
    `What to do: ${whatToDo}`,
  ];
  return {
    subject: facts ? `[${facts.reference}] ${headline}` : headline,
    text: `${headline}\n\n${lines.join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>${headline}</title>
        </head>
        <body
          style="font:16px/1.5 sans-serif;max-width:40em;margin:0 auto;padding:1em;overflow-wrap:anywhere"
        >
          <h1 style="font-size:1.3em">${headline}</h1>
          ${lines.map((line) => html`<p style="white-space:pre-line">${line}</p>`)}
        </body>
      </html>`.markup,
  };
};
