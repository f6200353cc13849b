import { derivedId } from '@muster/core/new-id';
import { composeMail } from '@muster/notifications/email/mail';
import * as fc from 'fast-check';
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { briefOf } from '../../src/assignments/domain/brief.ts';
import { tokenOf } from '../../src/links/token.ts';
import { briefMail } from '../../src/notifications/mails/brief-mail.ts';
import { leadMail, openActionInWords } from '../../src/notifications/mails/lead-mail.ts';
import { at, offered, person, role, roleOf, verdict } from '../support/samples.ts';

const hostile = {
  summary: '<a href="https://example.com/p">Press to stand down</a> & "now"',
  place: { text: 'Flat 3 & 4 <rear>', zone: 'harbour' },
};
const isolate = { ...role.actions[0], title: 'Isolate <valve> & tag' };
const link = 'https://muster.example.com/r/token.1';

const brief = () => {
  const base = verdict('one', [
    roleOf({ actions: role.actions.map((action) => ({ ...action, title: isolate.title })) }),
  ]);
  const context = offered(person('Maya'), { ...base, incident: { ...base.incident, ...hostile } });
  const made = briefOf(context.assignment, context.mobilisation);
  if (made === undefined) throw new Error('it has a brief');
  return made;
};
const mail = (isRepeat = false) =>
  briefMail({ brief: brief(), link, zone: 'Europe/London', phone: '01632 960100', isRepeat });
const sent = async (to = { name: 'Maya', address: 'maya@example.com' }): Promise<ParsedMail> =>
  simpleParser(
    await composeMail({
      messageId: 'ntf_1',
      from: { name: 'Muster', address: 'muster@example.com' },
      to,
      ...mail(),
    }),
  );

describe('a brief', () => {
  test('holds all that a person needs, in text and in HTML', () => {
    const { text, html, subject } = mail();
    expect(subject).toBe(
      '[7Q4KX2M] P1 First engineer: Flat 3 & 4 <rear>, answer by Mon 5 Jan 2026, 09:20:00',
    );
    for (const part of [text, html]) {
      expect(part).toContain('Mon 5 Jan 2026, 09:20:00 (Europe/London)');
      expect(part).toContain('possible ignition source');
      expect(part).toContain('You answer for making the building safe.');
      expect(part).toContain('within 10 min of arriving');
      expect(part).toContain('You lead the response on scene.');
      expect(part).toContain('01632 960100');
      expect(part).toContain(link);
    }
  });

  test('shows reported text literally everywhere and has two links, ours and that of the map', async () => {
    const { text, html, subject } = mail();
    for (const said of [hostile.summary, hostile.place.text, isolate.title]) expect(text).toContain(said);
    expect(subject).toContain('Flat 3 & 4 <rear>');
    expect(html).toContain(
      '&lt;a href=&quot;https://example.com/p&quot;&gt;Press to stand down&lt;/a&gt; &amp; &quot;now&quot;',
    );
    expect(html).toContain('Isolate &lt;valve&gt; &amp; tag');
    expect(html).not.toContain('&amp;amp;');
    const onMap = `https://www.google.com/maps/search/?api=1&amp;query=${encodeURIComponent(hostile.place.text)}`;
    expect([...html.matchAll(/<a href="([^"]*)"/g)].map(([, to]) => to)).toEqual([link, onMap]);
    const parsed = await sent();
    expect(parsed.subject).toBe(subject);
    expect(parsed.text).toContain(hostile.summary);
  });

  test('holds its link whole on one line of the message as it is kept, whoever is written to', async () => {
    const keys = { current: { id: 'k1', bytes: Buffer.alloc(48, 1) } };
    const names = fc.constantFrom('Maya', 'Siân Ó Briain', '佐藤 健');
    await fc.assert(
      fc.asyncProperty(fc.string(), names, async (id, name) => {
        const own = `https://muster.harbourcity.co.uk/r/${tokenOf(derivedId('asg', id), keys)}`;
        const mime = await composeMail({
          messageId: 'ntf_1',
          from: { name: 'Muster', address: 'muster@example.com' },
          to: { name, address: 'maya@example.com' },
          ...briefMail({
            brief: { ...brief(), personName: name },
            link: own,
            zone: 'Europe/London',
            phone: '01632 960100',
            isRepeat: false,
          }),
          link: own,
        });
        expect(mime.toString().split('\r\n')).toContain(own);
      }),
      { seed: 320, numRuns: 100 },
    );
  });

  test.each([
    'Siân Ó Briain-Llewellyn, Gas Safe (nights) [DUTY]',
    'Max "Sparks" O\'Neil',
    '佐藤 健',
    'é'.repeat(120),
  ])('to %s reaches exactly one address under that name', async (name) => {
    const { to } = await sent({ name, address: 'duty@example.com' });
    const addresses = [to].flat().flatMap((of: AddressObject | undefined) => of?.value ?? []);
    expect(addresses.map((one) => [one.name, one.address])).toEqual([[name, 'duty@example.com']]);
  });

  test('says that a machine wrote it, and whether it may be a repetition', async () => {
    expect((await sent()).headers.get('auto-submitted')).toBe('auto-generated');
    expect([mail(true).text, mail().text].map((text) => text.includes('may have had this message'))).toEqual([
      true,
      false,
    ]);
  });
});

test('a lead is told what is wrong, where, and what to do, literally', () => {
  const facts = { ...verdict().incident, ...hostile };
  const { subject, text, html } = leadMail({
    headline: 'Nobody for First engineer: 1 missing',
    explained: 'Of 1 person with skill gas, 1 is off shift.',
    whatToDo: 'Choose somebody by hand.',
    facts,
    isRepeat: false,
  });
  expect(subject).toBe(`[${facts.reference}] Nobody for First engineer: 1 missing`);
  expect(text).toContain(hostile.summary);
  expect(html).toContain('Flat 3 &amp; 4 &lt;rear&gt;');
});

test('a lead reads of every open action whose it was and until when, with date and zone, and of hostile titles the text', () => {
  const list = [
    openActionInWords(
      { title: isolate.title, role: 'first-engineer', who: 'Maya', dueAt: at('09:20:00') },
      'Europe/London',
    ),
    openActionInWords({ title: 'Ventilate', role: 'second-engineer' }, 'Europe/London'),
  ];
  const { text, html } = leadMail({
    headline: 'Closed although something was still open',
    explained: 'The incident was closed against open gates.',
    list,
    whatToDo: 'Open the incident.',
    isRepeat: false,
  });
  expect(text).toContain('“Isolate <valve> & tag”: Maya, due Mon 5 Jan 2026, 09:20:00 (Europe/London)');
  expect(text).toContain('“Ventilate”: nobody took on second engineer');
  expect(html).toContain('Isolate &lt;valve&gt; &amp; tag');
});
