import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Redactor } from '@muster/core';
import { redactMail } from './email/redact-mail.ts';
import { redactWords } from './redact-words.ts';

const isGone = (error: unknown): boolean => error instanceof Error && error.name === 'NoSuchKey';

/** An object's bytes; undefined where it is not there. */
export const readObject = async (
  s3: S3Client,
  Bucket: string,
  Key: string,
): Promise<Uint8Array | undefined> => {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    return await Body?.transformToByteArray();
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};

export interface FoundInObject {
  readonly changed: number;
  readonly places: number;
  readonly kept: number;
}

/** Replaces a kept message by one without a text; one that was never kept, or has left, is none. */
export type RedactProof = (key: string, redactor: Redactor) => Promise<FoundInObject>;

const redactKept = async (key: string, kept: Uint8Array, redactor: Redactor) => {
  if (key.endsWith('.json')) {
    const { json, places } = redactWords(kept, redactor);
    return { body: json, places, contentType: 'application/json' };
  }
  const { mime, places } = await redactMail(kept, redactor);
  return { body: mime, places, contentType: 'message/rfc822' };
};

export const redactProofsIn =
  (s3: S3Client, bucket: string): RedactProof =>
  async (key, redactor) => {
    const kept = await readObject(s3, bucket, key);
    if (kept === undefined) return { changed: 0, places: 0, kept: 0 };
    const { body, places, contentType } = await redactKept(key, kept, redactor);
    if (body !== undefined) {
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }));
    }
    return { changed: body === undefined ? 0 : 1, places, kept: 0 };
  };
