import { expect, test } from 'vitest';
import { failureInWords } from '../src/index.ts';

test.each([
  ['no-verified-channel', 'there is no verified address'],
  ['throttled', 'the mail provider was too busy'],
  ['MessageRejected', 'the mail provider refused the message'],
  ['hard-bounce: general', 'hard-bounce: general'],
])('a failure that is recorded as %s is told as “%s”', (reason, words) => {
  expect(failureInWords(reason)).toBe(words);
});
