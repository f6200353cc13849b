import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Redactor } from '@muster/core';
import { escapeMarkup } from '@muster/runtime/http/html';
import { LetterText, letterKey } from './letter-store.ts';
import { readObject, type FoundInObject } from './redact-proof.ts';

/** Replaces the text of a letter, as it was left for whoever sends it, by one without a text. */
export type RedactLetter = (letterId: string, edition: number, redactor: Redactor) => Promise<FoundInObject>;

const without = (letter: LetterText, { redact, redactMarkup }: Redactor): LetterText => {
  const { subject, text, attachment } = letter;
  const html = attachment && redactMarkup(attachment.html, escapeMarkup);
  return {
    ...letter,
    ...{ subject: redact(subject), text: redact(text) },
    ...(attachment && html !== undefined && { attachment: { ...attachment, html } }),
  };
};

const wordsIn = ({ subject, text, attachment }: LetterText): string[] => [
  ...[subject, text],
  ...(attachment ? [attachment.html] : []),
];

export const redactLettersIn =
  (s3: S3Client, bucket: string): RedactLetter =>
  async (letterId, edition, redactor) => {
    const Key = letterKey(letterId, edition);
    const left = await readObject(s3, bucket, Key);
    if (left === undefined) return { changed: 0, places: 0, kept: 0 };
    const letter = LetterText.parse(JSON.parse(Buffer.from(left).toString('utf8')));
    const after = without(letter, redactor);
    const [before, words] = [wordsIn(letter), wordsIn(after)];
    const isChanged = words.some((one, at) => one !== before[at]);
    if (isChanged) {
      const Body = JSON.stringify(after);
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: 'application/json' }));
    }
    return { changed: isChanged ? 1 : 0, places: words.filter(redactor.isMarked).length, kept: 0 };
  };
