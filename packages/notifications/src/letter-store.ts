import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';

/** What a letter says, without whom it is for. */
export const LetterText = z.object({
  subject: z.string().min(1),
  text: z.string().min(1),
  reference: z.string(),
});
export type LetterText = z.infer<typeof LetterText>;

/** Where whoever writes a letter leaves it for whoever knows the address. An edition, once left, is never changed. */
export interface LetterStore {
  leave(letterId: string, edition: number, letter: LetterText): Promise<void>;
  /** Rejects when it is not there, or is none. */
  read(letterId: string, edition: number): Promise<LetterText>;
}

const keyOf = (letterId: string, edition: number): string => `letters/${letterId}-${edition}.json`;

export const lettersIn = (s3: S3Client, bucket: string): LetterStore => ({
  leave: async (letterId, edition, letter) => {
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: keyOf(letterId, edition),
        Body: JSON.stringify(letter),
        ContentType: 'application/json',
      }),
    );
  },
  read: async (letterId, edition) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(letterId, edition) }));
    return LetterText.parse(JSON.parse((await Body?.transformToString()) ?? ''));
  },
});
