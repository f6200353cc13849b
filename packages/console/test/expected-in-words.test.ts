import { expect, test } from 'vitest';
import { expectedInWords, isByMailOnly } from '../src/screens/dispatch/expected-in-words.ts';

const mail = { afterSeconds: 0, channels: ['email' as const] };
const mailAndText = { afterSeconds: 0, channels: ['email' as const, 'sms' as const] };
const call = { afterSeconds: 90, channels: ['voice' as const] };

test('the channels are said in their order, with the wait before each', () => {
  expect(expectedInWords([mailAndText, call])).toBe(
    'Told by e-mail and text at once, by call after 1 min 30 s, unless they answer before.',
  );
  expect(expectedInWords([mail])).toBe('Told by e-mail at once.');
});

test('whoever has no verified address cannot be told', () => {
  expect(expectedInWords([])).toBe('No verified address: they cannot be told.');
});

test.each([
  ['a mailbox alone is warned of', [mail], true],
  ['mail and text are not', [mailAndText], false],
  ['mail, then a call is not', [mail, call], false],
  ['no address at all is another matter', [], false],
])('%s', (_, steps, isOnly) => {
  expect(isByMailOnly(steps)).toBe(isOnly);
});
