/** What a channel of a chat is told. */
export interface Notice {
  readonly title: string;
  readonly lines: readonly string[];
  /** A page to open; https alone. */
  readonly link?: { readonly label: string; readonly url: string };
}

/** The beginning of a text in so many symbols at most, with a sign that it was cut. */
export const shorten = (text: string, most: number): string => {
  const symbols = Array.from(text);
  return symbols.length <= most ? text : `${symbols.slice(0, most - 1).join('')}…`;
};
