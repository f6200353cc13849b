import { shorten, type Notice } from './notice.ts';

/** Symbols (docs.slack.dev/reference/block-kit/blocks). What is escaped counts as it is escaped, five for one at most. */
const MOST = { header: 150, section: 3000, button: 75, url: 3000, text: 4000 };
const MOST_BLOCKS = 50;
const LONGEST_ESCAPE = 5;

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** So written, nobody's words become a mention or a link. */
const escape = (text: string): string => text.replaceAll(/[&<>]/g, (symbol) => ESCAPED[symbol] ?? symbol);

const escapeWithin = (text: string, most: number): string => {
  const escaped = escape(text);
  return escaped.length <= most ? escaped : escape(shorten(text, Math.floor(most / LONGEST_ESCAPE)));
};

/** A notice for an incoming webhook of Slack, within its limits; more lines than it takes are counted in the last. */
export const slackPayload = ({ title, lines: given, link }: Notice): object => {
  const lines = given.filter((line) => line.trim() !== '');
  const room = MOST_BLOCKS - 1 - (link ? 1 : 0);
  const shown = lines.length <= room ? lines : lines.slice(0, room - 1);
  const left = lines.length - shown.length;
  const sections = [...shown, ...(left > 0 ? [`${left} more lines`] : [])].map((line) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: escapeWithin(line, MOST.section), verbatim: true },
  }));
  return {
    text: escapeWithin(title, MOST.text),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: shorten(title, MOST.header), emoji: false } },
      ...sections,
      ...(link && link.url.length <= MOST.url
        ? [
            {
              type: 'actions',
              elements: [
                {
                  type: 'button',
                  text: { type: 'plain_text', text: shorten(link.label, MOST.button) },
                  url: link.url,
                },
              ],
            },
          ]
        : []),
    ],
  };
};
