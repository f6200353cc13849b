import { shorten, type Notice } from './notice.ts';

/** Symbols that a post may have, with some left for title and link. */
const MOST = 16_383 - 1000;

const MARKUP = /[\\`*_{}[\]()#+\-.!|<>~:]/g;
const NO_MENTION = '@\u200B';

/** So written, nobody's words become markup, a link or a mention. */
const escape = (text: string): string =>
  text.replaceAll(MARKUP, (symbol) => `\\${symbol}`).replaceAll('@', NO_MENTION);

/** The longest beginning whose escaped form fits. */
const escapeWithin = (text: string, most: number): string => {
  const escaped = escape(text);
  return escaped.length <= most ? escaped : escape(shorten(text, Math.floor(most / 2)));
};

/** A notice for an incoming webhook of Mattermost, which takes Slack's attachments (developers.mattermost.com). */
export const mattermostPayload = ({ title, lines, link }: Notice): object => {
  const heading = shorten(title, 200);
  const pages = link && { title_link: link.url };
  return {
    attachments: [
      {
        fallback: heading,
        title: escape(heading),
        ...pages,
        text: escapeWithin(lines.join('\n'), MOST),
      },
    ],
  };
};
