import { html } from '@muster/runtime/http/html';
import { mailFrame } from '@muster/notifications/email/mail-frame';
import { periodInWords } from '../domain/period.ts';
import { reportLines, reportNotes, reportSubject, type ReportContent } from './report-text.ts';

/** The report as an HTML mail: the same lines as the text, in one table with row headings. */
export const reportHtml = (content: ReportContent): string =>
  mailFrame(
    reportSubject(content),
    html`
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
      <p>
        The same figures with their cases, in the console after signing in:
        <a href="${content.link}">${content.link}</a>
      </p>
    `,
    `${content.title} (team ${content.team})`,
  );
