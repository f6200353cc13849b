import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { s3 } from '@muster/runtime/aws/clients/s3';
import { patientSettings } from '@muster/runtime/aws/clients/settings';
import { lambda } from '@muster/runtime/aws/lambda';
import { log } from '@muster/runtime/logging/logger';
import * as z from 'zod';
import { answerResource, ResourceRequest } from '../custom-resource.ts';
import { SiteFilesEnv } from '../env.ts';
import { siteBucket } from '../site-bucket.ts';
import { putSite, removeSite } from '../site-files.ts';

/** One thing for ever, whatever it holds: another name would have CloudFormation remove what it was called before. */
const NAME = 'console-files';
const Wanted = z.object({ Build: z.string(), Config: z.string() });

const { BUCKET_NAME } = SiteFilesEnv.parse(process.env);
const store = siteBucket(s3(patientSettings), BUCKET_NAME);
const folder = join(__dirname, 'site');

const filesOfBuild = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );

const carryOut = async ({ RequestType, ResourceProperties }: ResourceRequest): Promise<void> => {
  if (RequestType === 'Delete') return removeSite(store);
  const { Build: build, Config: config } = Wanted.parse(ResourceProperties);
  const read = (path: string) => readFile(join(folder, path));
  await putSite(store, { build, config, files: filesOfBuild(), read });
};

export const handler = lambda<unknown, void>(async (event) => {
  const request = ResourceRequest.parse(event);
  const { RequestId: requestId } = request;
  const fault: unknown = await carryOut(request).catch((thrown: unknown) => thrown ?? new Error('unknown'));
  if (fault === undefined) log.info('console files are as asked', { requestId });
  else log.error('console files failed', { requestId }, fault);
  await answerResource(request, NAME, fault);
});
