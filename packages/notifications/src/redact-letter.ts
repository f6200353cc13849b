import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Redactor } from '@muster/core';
import { LetterText, letterKey } from './letter-store.ts';
import { readObject, type FoundInObject } from './redact-proof.ts';

/** Replaces the text of a letter, as it was left for whoever sends it, by one without a text. */
export type RedactLetter = (letterId: string, edition: number, redactor: Redactor) => Promise<FoundInObject>;

export const redactLettersIn =
  (s3: S3Client, bucket: string): RedactLetter =>
  async (letterId, edition, { redact, isMarked }) => {
    const Key = letterKey(letterId, edition);
    const left = await readObject(s3, bucket, Key);
    if (left === undefined) return { changed: 0, places: 0, kept: 0 };
    const letter = LetterText.parse(JSON.parse(Buffer.from(left).toString('utf8')));
    const after = { ...letter, subject: redact(letter.subject), text: redact(letter.text) };
    const isChanged = after.subject !== letter.subject || after.text !== letter.text;
    if (isChanged) {
      const Body = JSON.stringify(after);
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: 'application/json' }));
    }
    const places = [after.subject, after.text].filter((text) => isMarked(text)).length;
    return { changed: isChanged ? 1 : 0, places, kept: 0 };
  };
