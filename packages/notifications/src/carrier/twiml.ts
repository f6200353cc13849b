const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 has no place for, such as the vertical tab that word processors write. */
const NOT_IN_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it stands in TwiML; a symbol that XML cannot hold becomes a space. */
export const escapeTwiml = (text: string): string =>
  text.replaceAll(NOT_IN_XML, ' ').replaceAll(/[&<>"]/g, (symbol) => ESCAPED[symbol] ?? symbol);

/** A verb of TwiML; `content` is TwiML already. */
export const verb = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly string[]
): string => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeTwiml(value)}"`);
  return `<${name}${given.join('')}>${content.join('')}</${name}>`;
};

/** The language that Muster's calls are spoken in. */
export const SPOKEN_LANGUAGE = 'en-GB';

export const say = (text: string): string => verb('Say', { language: SPOKEN_LANGUAGE }, escapeTwiml(text));

/** A whole document of these verbs; without any the carrier does nothing. */
export const twimlOf = (...verbs: readonly string[]): string => {
  const content = verbs.join('');
  const response = content ? `<Response>${content}</Response>` : '<Response/>';
  return `<?xml version="1.0" encoding="UTF-8"?>${response}`;
};

/** The answer to an incoming text: a text back, or none. */
export const messageReply = (text?: string): string =>
  text === undefined ? twimlOf() : twimlOf(verb('Message', {}, escapeTwiml(text)));
