import { html } from '@muster/runtime/html';
import { periodInWords } from '../domain/period.ts';
import { reportLines, reportNotes, reportSubject, type ReportContent } from './report-text.ts';

/** The report as an HTML mail: the same lines as the text, in one table with row headings. */
export const reportHtml = (content: ReportContent): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${reportSubject(content)}</title>
      </head>
      <body
        style="font:16px/1.5 sans-serif;max-width:40em;margin:0 auto;padding:1em;color:#111;background:#fff"
      >
        <h1 style="font-size:1.3em">${content.title} (team ${content.team})</h1>
        <p>${periodInWords(content.period)}</p>
        <table>
          ${reportLines(content).map(
            ({ label, value }) =>
              html`<tr>
                <th scope="row" style="text-align:left;padding:4px 12px 4px 0">${label}</th>
                <td style="padding:4px 0">${value}</td>
              </tr>`,
          )}
        </table>
        ${reportNotes(content).map((note) => html`<p>${note}</p>`)}
        <p><a href="${content.link}">Figures in full</a></p>
      </body>
    </html> `.markup;
