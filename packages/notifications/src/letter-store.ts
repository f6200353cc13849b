import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';

/** What goes with a letter at most: mailboxes take ten times as much. */
export const MOST_ATTACHED_BYTES = 1_000_000;

/** What a letter says, without whom it is for. */
export const LetterText = z.object({
  subject: z.string().min(1),
  text: z.string().min(1),
  reference: z.string(),
  /** A document that goes with it. */
  attachment: z.object({ filename: z.string().regex(/^[\w-]+\.html$/), html: z.string() }).optional(),
});
export type LetterText = z.infer<typeof LetterText>;

/** Where whoever writes a letter leaves it for whoever knows the address. An edition, once left, is never changed. */
export interface LetterStore {
  leave(letterId: string, edition: number, letter: LetterText): Promise<void>;
  /** Rejects when it is not there, or is none. */
  read(letterId: string, edition: number): Promise<LetterText>;
}

/** Where an attempt at a letter is kept as proof, without the file's ending. */
export const letterProof = (letterId: string, attempt: number): string =>
  `mail/intake/${letterId}-${String(attempt)}`;

export const letterKey = (letterId: string, edition: number): string => `letters/${letterId}-${edition}.json`;

export const lettersIn = (s3: S3Client, bucket: string): LetterStore => ({
  leave: async (letterId, edition, letter) => {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: letterKey(letterId, edition),
        Body: JSON.stringify(letter),
        ContentType: 'application/json',
      }),
    );
  },
  read: async (letterId, edition) => {
    const { Body } = await s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: letterKey(letterId, edition) }),
    );
    return LetterText.parse(JSON.parse((await Body?.transformToString()) ?? ''));
  },
});
