import { describe, expect, test } from 'vitest';
import { readForm } from '@muster/infra/local/carrier/hotline/call-form.ts';
import { hostRefusal, originRefusal } from '@muster/infra/local/carrier/guard.ts';
import { mailFrame } from '@muster/infra/local/carrier/layout.ts';
import { mailItems } from '@muster/infra/local/carrier/mail-view.ts';
import { play } from '@muster/infra/local/carrier/hotline/play.ts';

const port = 4567;
const ours = `127.0.0.1:${port}`;
const approach = (method: string, host: string, origin?: string) => {
  const headers = { host, ...(origin !== undefined && { origin }) };
  return hostRefusal(headers, port) ?? originRefusal({ method, headers });
};

describe('the page of the carrier stand-in', () => {
  test.each([
    'localhost',
    `localhost:${port + 1}`,
    'evil.example.com',
    `evil.example.com:${port}`,
    '127.0.0.1',
    '',
  ])('is not shown under another name, such as “%s”', (host) => {
    expect(approach('GET', host)).toContain(ours);
    expect(approach('POST', host, `http://${host}`)).toBeDefined();
  });

  test.each(['http://evil.example.com', 'null', `http://localhost:${port}`, `https://${ours}`, undefined])(
    'takes no form from elsewhere: %s',
    (origin) => {
      expect(approach('POST', ours, origin)).toContain('Origin');
    },
  );

  test.each([ours, `localhost:${port}`])('is shown at %s, and takes its own forms', (host) => {
    expect(approach('GET', host)).toBeUndefined();
    expect(approach('POST', host, `http://${host}`)).toBeUndefined();
  });
});

describe('a call’s form', () => {
  const read = (fields: Record<string, string>) =>
    readForm(new URLSearchParams({ from: '+447700900123', ...fields }));

  test.each(['07700 900123', '+44 (7700) 900-123', '0044 7700 900123'])(
    'takes a number as people write it: %s',
    (from) => {
      expect(read({ from })).toEqual({ from: '+447700900123' });
    },
  );

  test('keeps what was typed beside what is wrong with it', () => {
    const words = 'x'.repeat(1001);
    const { faults, ...typed } = { faults: {}, ...read({ from: ' 12 ', key: 'A', words }) };
    expect(typed).toEqual({ from: '12', key: 'A', words });
    expect(Object.keys(faults)).toEqual(['from', 'key', 'words']);
  });
});

describe('what a caller is answered', () => {
  const address = 'http://127.0.0.1:4566/api/webhooks/twilio/src_1/voice';
  const menu = `<?xml version="1.0" encoding="UTF-8"?><Response><Gather input="dtmf speech" action="gather?step=menu">
    <Say>Gas &amp; water. Press 1.</Say></Gather><Redirect method="POST">gather?step=no-input</Redirect></Response>`;

  test('is heard, and a key leads to the action with the digits', () => {
    const { heard, next, line } = play(menu, address, { key: '1', words: 'not said' });
    expect(heard).toEqual(['Gas & water. Press 1.']);
    expect(next?.url).toBe(address.replace('voice', 'gather?step=menu'));
    expect(next?.fields).toEqual({ Digits: '1', FinishedOnKey: '', msg: 'Gather End' });
    expect(line).toBe('open');
  });

  test('is answered with words where no key is pressed', () => {
    expect(play(menu, address, { words: 'I smell gas' }).next?.fields).toMatchObject({
      SpeechResult: 'I smell gas',
      Language: 'en-GB',
    });
  });

  test('goes on behind the question when the caller keeps silent, or does what was not asked for', () => {
    const silent = { url: address.replace('voice', 'gather?step=no-input'), fields: {} };
    expect(play(menu, address, {}).next).toEqual(silent);
    const keysOnly = menu.replace('dtmf speech', 'dtmf');
    expect(play(keysOnly, address, { words: 'I smell gas' }).next).toEqual(silent);
  });

  test('ends in a queue, or with the line', () => {
    const held = '<Response><Say>Please hold.</Say><Enqueue>hotline</Enqueue></Response>';
    expect(play(held, address, {})).toMatchObject({ heard: ['Please hold.'], line: 'waiting' });
    expect(play('<Response/>', address, {})).toMatchObject({ heard: [], line: 'ended' });
    expect(play('<Response><Hangup/><Say>never</Say></Response>', address, {}).heard).toEqual([]);
  });

  test('is refused where it is no TwiML or asks for more than is played', () => {
    expect(() => play('{"status":503}', address, {})).toThrow('no TwiML');
    expect(() => play('<Response><Dial/></Response>', address, {})).toThrow('Dial');
  });
});

describe('a mail', () => {
  const mail = {
    key: 'mail/dispatch/ntf_1.eml',
    at: new Date('2026-01-05T09:16:34Z'),
    mime: '',
    to: 'maya@example.com',
    subject: '<b>P2</b> & more',
    text: 'Accept (http://127.0.0.1:4566/r/a.b_c). <script>alert(1)</script>\nhttps://example.com/x?a=1&b=2, then come.',
    html: '<p>Come</p><script>alert(1)</script>',
  };
  const { markup } = mailItems([mail], true);

  test('shows its text as it is, with each address a link that opens beside and tells nothing', () => {
    const links = [...markup.matchAll(/<a href="([^"]*)"([^>]*)>/g)];
    expect(links.map(([, href]) => href)).toEqual([
      'http://127.0.0.1:4566/r/a.b_c',
      'https://example.com/x?a=1&amp;b=2',
    ]);
    for (const [, , rest] of links) expect(rest).toMatch(/target="_blank"\s+rel="noopener noreferrer"/);
    expect(markup).toContain('&lt;b&gt;P2&lt;/b&gt; &amp; more');
    expect(markup).not.toContain('<script>');
  });

  test('has its markup in a frame where no script runs and nothing is fetched', () => {
    expect(markup).toMatch(/<iframe[^>]*\ssandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const policy = mailFrame(mail.html).headers['content-security-policy'];
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toMatch(/sandbox allow-popups allow-popups-to-escape-sandbox$/);
    expect(policy).not.toMatch(/script|connect|https?:/);
  });
});
