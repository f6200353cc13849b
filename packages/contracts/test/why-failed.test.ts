import { expect, test } from 'vitest';
import { failureInWords, type NotificationChannel } from '../src/index.ts';

test.each<[string, NotificationChannel, string]>([
  ['no-verified-channel', 'email', 'there is no verified address'],
  ['throttled', 'email', 'the mail provider was too busy'],
  ['throttled', 'sms', 'the telephone company was too busy'],
  ['MessageRejected', 'email', 'the mail provider refused the message'],
  ['unreachable', 'email', 'the mail provider could not be reached'],
  ['unreachable (30003)', 'sms', 'the telephone was off or out of reach'],
  ['stopped (21610)', 'sms', 'the person answered STOP and gets no more texts'],
  ['carrier-unreachable', 'voice', 'the telephone company could not be reached'],
  ['call-machine', 'voice', 'an answering machine answered'],
  ['hard-bounce: general', 'email', 'hard-bounce: general'],
])('a failure that is recorded as %s on %s is told as “%s”', (reason, channel, words) => {
  expect(failureInWords(reason, channel)).toBe(words);
});
