import { S3Client } from '@aws-sdk/client-s3';
import { settings } from './settings.ts';

export const s3 = (patience = settings): S3Client => new S3Client({ ...patience, forcePathStyle: true });
