import fc from 'fast-check';
import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { expect, test } from 'vitest';
import { asPlainText } from '@muster/core';
import { anyCharacter } from '@muster/test/support/any-character';
import { twiml } from '../../../src/providers/twilio/reply.ts';
import { hold, menu } from '../../../src/providers/domain/script.ts';

const GATHER = 'https://muster.example.com/webhooks/twilio/src_01kdxqz5m8e6ws3y1z0v7g4h2c/gather';
/** The library leaves quotation marks in text as they are; both forms say the same. */
const unquoted = (text: string) => text.replaceAll('&quot;', '"');
const addresses = (text: string) => [...text.matchAll(/https?:[^<"]+/g)].map(([address]) => address);

test('every address given to the carrier has a query that no re-ordering or re-encoding can change', () => {
  const given = [menu(), hold('hotline')].flatMap((script) => addresses(twiml(script, GATHER)));
  expect(given).toEqual([`${GATHER}?step=menu`, `${GATHER}?step=no-input`]);
  for (const address of given) {
    const query = new URL(address).search.slice(1);
    const names = query.split('&').map((part) => part.split('=')[0]);
    expect(names).toEqual(names.toSorted());
    expect(query).toMatch(/^[A-Za-z0-9_-]+=[A-Za-z0-9_-]*$/);
  }
});

test('the menu asks for a key or words, and silence goes on to the queue', () => {
  const text = twiml(menu('Ask & tell <now>'), GATHER);
  expect(text).toContain('<Gather input="dtmf speech" numDigits="1"');
  expect(text).toContain('Ask &amp; tell &lt;now&gt;');
  expect(text).toMatch(/<\/Gather><Redirect method="POST">.*step=no-input<\/Redirect>/);
});

test('a caller who has chosen is put in the queue of the source', () => {
  expect(twiml(hold('hotline'), GATHER)).toContain('<Enqueue>hotline</Enqueue>');
});

test('what needs no answer gets an empty response', () => {
  expect(twiml(undefined, GATHER)).toBe('<?xml version="1.0" encoding="UTF-8"?><Response/>');
});

test("what is written is what Twilio's own library writes, whatever the greeting", () => {
  const language = 'en-GB';
  const byLibrary = (greeting: string) => {
    const response = new VoiceResponse();
    const action = `${GATHER}?step=menu`;
    const ask = response.gather({
      input: ['dtmf', 'speech'],
      numDigits: 1,
      timeout: 5,
      language,
      action,
      method: 'POST',
    });
    ask.say({ language }, greeting);
    response.redirect({ method: 'POST' }, `${GATHER}?step=no-input`);
    return response.toString();
  };
  const greetings = fc.string({ unit: anyCharacter, maxLength: 40 }).map(asPlainText);
  const awkward = fc.constantFrom('a & b', '<b>"x"</b>', "it's", 'é 佐藤', ']]>', '&amp;');
  fc.assert(
    fc.property(fc.oneof(greetings, awkward), (greeting) => {
      fc.pre(greeting !== '');
      expect(unquoted(twiml(menu(greeting), GATHER))).toBe(byLibrary(greeting));
    }),
    { seed: 5, numRuns: 200 },
  );
});
