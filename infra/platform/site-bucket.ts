import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { BUILDS_FILE, type FileStore, SITE_FOLDER } from './site-files.ts';
import { SiteBuilds } from './site-builds.ts';

const isMissing = (fault: unknown): boolean => fault instanceof Error && fault.name === 'NoSuchKey';

/** The console's files in their bucket. Without any build left, it keeps nothing. */
export const siteBucket = (s3: S3Client, Bucket: string): FileStore => {
  const removeKey = (Key: string) => s3.send(new DeleteObjectCommand({ Bucket, Key }));
  const keyOf = (path: string) => `${SITE_FOLDER}/${path}`;
  return {
    readBuilds: async () => {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: BUILDS_FILE }));
        return SiteBuilds.parse(JSON.parse((await Body?.transformToString()) ?? '[]'));
      } catch (fault) {
        if (isMissing(fault)) return undefined;
        throw fault;
      }
    },
    writeBuilds: async (builds) => {
      if (builds.length === 0) await removeKey(BUILDS_FILE);
      else await s3.send(new PutObjectCommand({ Bucket, Key: BUILDS_FILE, Body: JSON.stringify(builds) }));
    },
    put: async (path, Body, { contentType, cacheControl }) => {
      const headers = { ContentType: contentType, CacheControl: cacheControl };
      await s3.send(new PutObjectCommand({ Bucket, Key: keyOf(path), Body, ...headers }));
    },
    remove: async (paths) => {
      for (const path of paths) await removeKey(keyOf(path));
    },
  };
};
