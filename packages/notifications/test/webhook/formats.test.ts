import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mattermostPayload } from '../../src/webhook/formats/mattermost.ts';
import type { Notice } from '../../src/webhook/formats/notice.ts';
import { slackPayload } from '../../src/webhook/formats/slack.ts';
import { teamsPayload } from '../../src/webhook/formats/teams.ts';

const link = { label: 'Open', url: 'https://muster.example.com/i/7Q4KX2M' };
const notice: Notice = {
  title: '7Q4KX2M P1 Smell of gas',
  lines: ['<!channel> @channel', '[click](https://evil.example) *now* & <https://evil.example|here>'],
  link,
};

test('a notice for Slack: no words of a caller become a mention or a link', () => {
  expect(slackPayload(notice)).toEqual({
    text: notice.title,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: notice.title, emoji: false } },
      { type: 'section', text: { type: 'mrkdwn', text: '&lt;!channel&gt; @channel', verbatim: true } },
      {
        type: 'section',
        text: {
          type: 'mrkdwn',
          text: '[click](https://evil.example) *now* &amp; &lt;https://evil.example|here&gt;',
          verbatim: true,
        },
      },
      {
        type: 'actions',
        elements: [{ type: 'button', text: { type: 'plain_text', text: 'Open' }, url: link.url }],
      },
    ],
  });
});

test('a notice for Teams: an adaptive card whose words are plain text', () => {
  const run = (text: string, look = {}) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text, ...look }],
  });
  expect(teamsPayload(notice)).toEqual({
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
            run(notice.title, { size: 'Large', weight: 'Bolder' }),
            ...notice.lines.map((line) => run(line)),
          ],
          actions: [{ type: 'Action.OpenUrl', title: 'Open', url: link.url }],
        },
      },
    ],
  });
});

test('a notice for Mattermost: no words of a caller become markup, a link or a mention', () => {
  const payload = JSON.stringify(mattermostPayload(notice));
  expect(payload).not.toContain('@channel');
  expect(payload).not.toContain('](https');
  expect(payload).toContain(link.url);
});

const words = fc.string({ unit: fc.constantFrom('a', '&', '<', '😀', '*', ' '), maxLength: 9000 });
const notices = fc.record({
  title: words,
  lines: fc.array(words, { maxLength: 70 }),
  link: fc.constant(link),
});

test('no notice is longer than what it is for takes, and none loses its link', () => {
  fc.assert(
    fc.property(notices, (given) => {
      const slack = slackPayload(given) as { blocks: { type: string; text?: { text: string } }[] };
      expect(slack.blocks.length).toBeLessThanOrEqual(50);
      for (const { type, text } of slack.blocks) {
        expect(text?.text.length ?? 0).toBeLessThanOrEqual(type === 'header' ? 300 : 3000);
        if (type === 'section') expect(text?.text.trim()).not.toBe('');
      }
      expect(Buffer.byteLength(JSON.stringify(teamsPayload(given)))).toBeLessThanOrEqual(28_000);
      const [mattermost] = (mattermostPayload(given) as { attachments: { title: string; text: string }[] })
        .attachments;
      expect((mattermost?.title.length ?? 0) + (mattermost?.text.length ?? 0)).toBeLessThanOrEqual(16_383);
      for (const payload of [slackPayload(given), teamsPayload(given), mattermostPayload(given)]) {
        expect(JSON.stringify(payload)).toContain(link.url);
        expect(JSON.stringify(payload).isWellFormed()).toBe(true);
      }
    }),
    { seed: 320, numRuns: 60 },
  );
});

test('lines beyond what Slack takes are counted in the last', () => {
  const lines = Array.from({ length: 70 }, (_, at) => `line ${at + 1}`);
  const { blocks } = slackPayload({ title: 'x', lines, link }) as { blocks: { text?: { text: string } }[] };
  expect(blocks).toHaveLength(50);
  expect(blocks.map(({ text }) => text?.text)).toContain('line 47');
  expect(blocks.at(-2)?.text?.text).toBe('23 more lines');
});
