const SHEETS = /<style>([^]*?)<\/style>/g;

/**
 * A document that Muster wrote without its style sheets, and their rules. It is cut as text: a document that is parsed with
 * them would have them refused and reported. What people wrote is escaped in it, so it holds no sheet.
 */
export const styleApart = (html: string): { readonly body: string; readonly rules: string } => ({
  body: html.replaceAll(SHEETS, ''),
  rules: [...html.matchAll(SHEETS)].map(([, rules = '']) => rules.trim()).join('\n'),
});
