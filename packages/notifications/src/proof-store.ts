import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Sender } from './channel.ts';

/** Keeps messages before they are sent, as the proof of what was sent. Rejects when it cannot. */
export interface ProofStore {
  keep(key: string, message: Buffer, contentType: string): Promise<void>;
}

/** The key of a proof: the given path with the ending of the channel's files. */
export const proofKey = (path: string, { format }: Pick<Sender<never>, 'format'>): string =>
  `${path}.${format.fileEnding}`;

export const proofsIn = (s3: S3Client, bucket: string): ProofStore => ({
  keep: async (key, message, contentType) => {
    await s3.send(
      new PutObjectCommand({ Bucket: bucket, Key: key, Body: message, ContentType: contentType }),
    );
  },
});
