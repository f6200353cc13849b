import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { redactorOf } from '@muster/core';
import { replaceClient } from '@muster/test/support/replaced-client';
import { expect, test } from 'vitest';
import { redactProofsIn } from '../src/redact-proof.ts';
import { wordsRedactor } from '../src/redact-words.ts';

const s3 = replaceClient(S3Client);
const mark = '[removed 5 Jan 2026 09:18:00]';

/** What is left in the bucket of a kept text or call; undefined where it stays as it was. */
const without = async (text: string, kept: object) => {
  s3.reset();
  const Body = { transformToByteArray: async () => Buffer.from(JSON.stringify(kept)) };
  s3.on(GetObjectCommand).resolves({ Body } as never);
  s3.on(PutObjectCommand).resolves({});
  const found = await redactProofsIn(new S3Client({}), 'mails', { json: wordsRedactor })(
    'mail/dispatch/ntf_1.json',
    redactorOf({ text, mark }),
  );
  const [put] = s3.commandCalls(PutObjectCommand);
  const left = put?.args[0].input;
  if (left) expect(left).toMatchObject({ Bucket: 'mails', ContentType: 'application/json' });
  return { found, left: left && (JSON.parse(left.Body as string) as unknown) };
};

const to = '+447700900123';

test.each([
  ['as it stands', 'Mrs Example', 'Ring Mrs Example now', `Ring ${mark} now`],
  ['as GSM-7 writes it', 'Siân’s flat – 5 °C', "At Sian's flat - 5 deg C: K7Q2", `At ${mark}: K7Q2`],
  [
    'where it was cut',
    'the third floor of the house',
    'Gas on the third fl... K7Q2',
    `Gas on ${mark}... K7Q2`,
  ],
])('a text is taken out of a kept text %s', async (_, removed, text, after) => {
  const { found, left } = await without(removed, { to, text });
  expect(left).toEqual({ to, text: after });
  expect(found).toEqual({ changed: 1, places: 1, kept: 0 });
});

test('a text is taken out of each sentence of a kept call, and of nothing else', async () => {
  const call = { to, step: 'offer', keys: { '1': 'Press 1.' } };
  const { found, left } = await without('Mrs Example', {
    ...call,
    spoken: ['Ring Mrs Example.', 'Now.', 'Mrs  Example waits.'],
  });
  expect(left).toEqual({ ...call, spoken: [`Ring ${mark}.`, 'Now.', `${mark} waits.`] });
  expect(found).toEqual({ changed: 1, places: 2, kept: 0 });
});

test('a kept text without it stays as it was', async () => {
  const { found, left } = await without('Mrs Example', { to, text: 'Wait... K7Q2' });
  expect([found, left]).toEqual([{ changed: 0, places: 0, kept: 0 }, undefined]);
});

test('a message of a form that nobody reads is refused, not passed over', async () => {
  const redact = redactProofsIn(new S3Client({}), 'mails', { json: wordsRedactor });
  await expect(redact('mail/dispatch/ntf_1.eml', redactorOf({ text: 'Mrs Example', mark }))).rejects.toThrow(
    'ntf_1.eml',
  );
});
