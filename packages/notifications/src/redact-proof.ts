import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Redactor } from '@muster/core';

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

/** Takes a text out of messages of one form. */
export interface ProofRedactor {
  readonly contentType: string;
  /** The message without the text, undefined where nothing of it was in it; `places` is how many of its parts bear the mark. */
  readonly redact: (
    kept: Uint8Array,
    redactor: Redactor,
  ) => Promise<{ readonly body: Uint8Array | string | undefined; readonly places: number }>;
}

/** Replaces a kept message by one without a text; one that was never kept, or has left, is none. */
export type RedactProof = (key: string, redactor: Redactor) => Promise<FoundInObject>;

/** For the messages kept in a bucket, by the ending of their files. Rejects for an ending that is not among these. */
export const redactProofsIn =
  (s3: S3Client, bucket: string, forms: Readonly<Record<string, ProofRedactor>>): RedactProof =>
  async (key, redactor) => {
    const form = forms[key.slice(key.lastIndexOf('.') + 1)];
    if (form === undefined) throw new TypeError(`no message is kept as ${key}`);
    const kept = await readObject(s3, bucket, key);
    if (kept === undefined) return { changed: 0, places: 0, kept: 0 };
    const { body, places } = await form.redact(kept, redactor);
    if (body !== undefined) {
      await s3.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: form.contentType }),
      );
    }
    return { changed: body === undefined ? 0 : 1, places, kept: 0 };
  };
