import { shorten, type Notice } from './notice.ts';

/** Bytes that a post to a Teams workflow may have, with some left for what stands around the lines. */
const MOST_BYTES = 26_000;

const bytesOf = (value: object): number => Buffer.byteLength(JSON.stringify(value));

/** Runs of text, in which no symbol is markup: nobody's words become a link. */
const textOf = (text: string, look: object = {}) => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...look }],
});

/** A notice for a Teams workflow ("When a Teams webhook request is received"): an adaptive card of version 1.4, cut to what it takes. */
export const teamsPayload = ({ title, lines, link }: Notice): object => {
  const payload = (shown: readonly string[]) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: '1.4',
          body: [
            textOf(shorten(title, 500), { size: 'Large', weight: 'Bolder' }),
            ...shown.map((line) => textOf(line)),
          ],
          ...(link && {
            actions: [{ type: 'Action.OpenUrl', title: shorten(link.label, 100), url: link.url }],
          }),
        },
      },
    ],
  });
  const short = lines.map((line) => shorten(line, 4000));
  for (let count = short.length; count > 0; count -= 1) {
    const left = short.length - count;
    const whole = payload([...short.slice(0, count), ...(left > 0 ? [`${left} more lines`] : [])]);
    if (bytesOf(whole) <= MOST_BYTES) return whole;
  }
  return payload(short.length > 0 ? [`${short.length} more lines`] : []);
};
