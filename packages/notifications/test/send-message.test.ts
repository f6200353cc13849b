import { plusSeconds, toInstant } from '@muster/core';
import { describe, expect, test } from 'vitest';
import type { AttemptLog } from '../src/attempt-log.ts';
import { recordAttempt, type Attempt, type AttemptPolicy } from '../src/attempt.ts';
import type { Channel, SendResult } from '../src/channel.ts';
import { sendMessage, type Content } from '../src/send-message.ts';

const now = toInstant('2026-01-05T09:18:00Z');
const policy: AttemptPolicy = {
  ...{ leaseSeconds: 60, mostAttempts: Infinity, mostUnconfirmed: 2 },
  pauseSeconds: () => 0,
  quickPausesMs: [1, 1],
};
const busy: SendResult = { kind: 'failed', reason: 'throttled', again: true };
const sent: SendResult = { kind: 'sent', providerId: 'p-1' };

/** A message on a channel that answers in turn, and everything that was done for it, in order. */
function message({
  answers = [sent],
  content = { ok: true, content: 'words' },
  isQuickest = true,
  keeps = true,
}: {
  readonly answers?: SendResult[];
  readonly content?: Content<string> | Error;
  readonly isQuickest?: boolean;
  readonly keeps?: boolean;
} = {}) {
  const done: string[] = [];
  let stored: Attempt | undefined;
  const channel: Channel<string> = {
    name: 'sms',
    format: { contentType: 'text/plain', fileEnding: 'txt' },
    render: async (words) => {
      done.push(`render ${words}`);
      return Buffer.from(words);
    },
    send: async (_, id) => {
      done.push(`send ${id}`);
      return answers.shift() ?? { kind: 'unknown', reason: 'no-answer' };
    },
    receipt: () => undefined,
  };
  const log = (): AttemptLog => ({
    latest: stored,
    request: async (attempt) => {
      done.push(`request ${attempt.channel} ${attempt.attempt}`);
      if (isQuickest) stored = attempt;
      return isQuickest;
    },
    record: async (made, at) => {
      done.push(`record ${made.result.kind}`);
      stored = stored && (recordAttempt(stored, made, policy, at) ?? stored);
      return stored;
    },
  });
  const proofs = {
    keep: async (key: string, _: Buffer, type: string) => {
      done.push(`keep ${key} ${type}`);
      if (!keeps) throw new Error('the bucket is down');
    },
  };
  const go = () =>
    sendMessage(
      { proofs, now: () => now },
      {
        ...{ channel, policy, log: log() },
        id: ({ attempt }) => `id-${attempt}`,
        proof: ({ attempt }) => `proof/${attempt}`,
        content: async () => {
          if (content instanceof Error) throw content;
          return content;
        },
      },
    );
  return { done, go };
}

describe('a message', () => {
  test('is rendered, stored as requested, kept as proof, sent, and its result stored, in that order', async () => {
    const { done, go } = message();
    expect(await go()).toMatchObject({
      kind: 'sent',
      latest: { state: 'sent', channel: 'sms', providerId: 'p-1' },
    });
    const once = ['render words', 'request sms 1', 'keep proof/1.txt text/plain', 'send id-1', 'record sent'];
    expect(done).toEqual(once);
    expect(await go()).toMatchObject({ kind: 'already' });
    expect(done).toEqual(once);
  });

  test('that cannot be rendered is no attempt', async () => {
    const { done, go } = message({ content: new Error('no key') });
    await expect(go()).rejects.toThrow('no key');
    expect(done).toEqual([]);
  });

  test('that somebody else has begun to send is not sent', async () => {
    const { done, go } = message({ isQuickest: false });
    expect(await go()).toEqual({ kind: 'waiting' });
    expect(done).toEqual(['render words', 'request sms 1']);
  });

  test('that cannot be kept as proof is not sent, and says so with what was thrown', async () => {
    const { done, go } = message({ keeps: false });
    expect(await go()).toMatchObject({
      kind: 'unsent',
      reason: 'not-kept',
      cause: new Error('the bucket is down'),
    });
    expect(done.filter((one) => one.startsWith('send'))).toEqual([]);
    expect(done.at(-1)).toBe('record failed');
  });

  test('that nobody can be sent to is an attempt that failed, told once, and given up after', async () => {
    const { done, go } = message({ content: { ok: false, reason: 'no-verified-channel' } });
    expect(await go()).toMatchObject({ kind: 'failed', reason: 'no-verified-channel' });
    expect(done).toEqual(['request sms 1', 'record failed']);
    expect(await go()).toMatchObject({ kind: 'given-up' });
  });

  test('that the provider is too busy for is tried three times in an attempt; the next attempt is no repeat', async () => {
    const { done, go } = message({ answers: [busy, busy, busy, busy, sent] });
    expect(await go()).toMatchObject({ kind: 'unsent', reason: 'throttled', latest: { state: 'unsent' } });
    expect(done.filter((one) => one.startsWith('send'))).toEqual(['send id-1', 'send id-1', 'send id-1']);
    expect(await go()).toMatchObject({ kind: 'sent', latest: { attempt: 2, unconfirmed: 0 } });
  });

  test('that the provider asks to wait with longer than a quick pause is left to the next attempt', async () => {
    const { done, go } = message({ answers: [busy, { ...busy, retryAfterSeconds: 7 }, sent] });
    expect(await go()).toMatchObject({
      kind: 'unsent',
      latest: { state: 'unsent', notBefore: plusSeconds(now, 7) },
    });
    expect(done.filter((one) => one.startsWith('send'))).toHaveLength(2);
    expect(await go()).toMatchObject({ kind: 'waiting', seconds: 7 });
  });

  test('of which no word came is left alone for its lease', async () => {
    const { go } = message({ answers: [] });
    expect(await go()).toMatchObject({ kind: 'unknown', reason: 'no-answer' });
    expect(await go()).toMatchObject({ kind: 'waiting', seconds: 60, latest: { state: 'unknown' } });
  });
});
