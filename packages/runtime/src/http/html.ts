const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in markup. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (symbol) => ESCAPES[symbol] ?? '');

/** Markup that is safe as it stands; only `html` makes it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export type Content = Html | string | number | false | undefined | readonly Content[];

const markupOf = (content: Content): string => {
  if (content instanceof Html) return content.markup;
  if (typeof content === 'string') return escapeMarkup(content);
  if (typeof content === 'number') return String(content);
  if (content === false || content === undefined) return '';
  return content.map(markupOf).join('');
};

/** A template whose values are escaped, except those that are markup already. Attributes stand in double quotes. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(strings.map((text, at) => text + markupOf(values[at])).join(''));
