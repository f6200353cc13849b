import { periodInWords } from './period.ts';
import { reportLines, reportNotes, reportSubject, type ReportContent } from './report-text.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (symbol) => ENTITIES[symbol] ?? symbol);

/** The report as an HTML mail: the same lines as the text, in one table with row headings. */
export const reportHtml = (content: ReportContent): string => {
  const rows = reportLines(content).map(
    ({ label, value }) =>
      `<tr><th scope="row" style="text-align:left;padding:4px 12px 4px 0">${escape(label)}</th><td style="padding:4px 0">${escape(value)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(reportSubject(content))}</title></head>
<body style="font-family:sans-serif;line-height:1.5;color:#111;background:#fff;max-width:40em">
<h1 style="font-size:1.25em">${escape(content.title)} (team ${escape(content.team)})</h1>
<p>${escape(periodInWords(content.period))}</p>
<table>${rows.join('\n')}</table>
${reportNotes(content)
  .map((note) => `<p>${escape(note)}</p>`)
  .join('\n')}
<p><a href="${escape(content.link)}">Figures in full</a></p>
</body></html>
`;
};
