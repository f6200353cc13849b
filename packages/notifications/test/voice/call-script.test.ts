import VoiceResponse from 'twilio/lib/twiml/VoiceResponse.js';
import { expect, test } from 'vitest';
import { keysAddress } from '../../src/carrier/callback-addresses.ts';
import { callScript } from '../../src/voice/call-script.ts';

const action = keysAddress('https://muster.example.com', 'ntf_1', 'offer');
const language = 'en-GB';

test('a step with keys says all twice, asks for one key, and is the TwiML of the official builder', () => {
  const spoken = ['You are needed: gas & "smoke" <strong>.', 'Is it 5 > 4?'];
  const expected = new VoiceResponse();
  for (let times = 0; times < 2; times += 1) {
    const gather = expected.gather({
      ...{ input: ['dtmf'], numDigits: 1, timeout: 8, language, action, method: 'POST' },
    });
    for (const said of [...spoken, 'Press 1.', 'Press 2.']) gather.say({ language }, said);
  }
  expected.say({ language }, 'Goodbye.');
  expected.hangup();
  const plain = (twiml: string) => twiml.replaceAll('&quot;', '"').replaceAll('/>', '></Hangup>');
  expect(plain(callScript({ spoken, keys: { '1': 'Press 1.', '2': 'Press 2.' } }, action))).toBe(
    plain(expected.toString()),
  );
});

test('a step without keys asks for none', () => {
  const script = callScript({ spoken: ['You are not needed any more.'], keys: {} }, action);
  expect(script).not.toContain('Gather');
  expect(script.match(/You are not needed any more\./g)).toHaveLength(2);
});

test('a long step is said once, and one longer than the carrier takes is refused', () => {
  const long = (sentences: number) => Array.from({ length: sentences }, () => 'x'.repeat(900));
  const once = callScript({ spoken: long(3), keys: { '1': 'Press 1.' } }, action);
  expect(once.match(/<Gather/g)).toHaveLength(1);
  expect(once.length).toBeLessThanOrEqual(4000);
  expect(() => callScript({ spoken: long(5), keys: {} }, action)).toThrow(RangeError);
});

test('what XML cannot hold, as word processors write it, becomes a space', () => {
  const script = callScript({ spoken: ['Gas\u000bleak\u0000 \ud83d now'], keys: {} }, action);
  expect(script).toContain('Gas leak ');
  expect(script.isWellFormed()).toBe(true);
});

test.each([
  ['no sentence', { spoken: [], keys: {} }],
  ['a key of two digits', { spoken: ['x'], keys: { '12': 'x' } }],
  ['a step with other symbols', { step: 'a&b=', spoken: ['x'], keys: {} }],
])('%s is no step', (_, step) => {
  expect(() => callScript(step, action)).toThrow();
});
