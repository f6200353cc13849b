import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { run } from '@muster/infra/local/run.ts';
import * as z from 'zod';

const script = resolve(import.meta.dirname, 'first-call.mjs');
const Times = z.object({ loadMs: z.number(), callMs: z.number() });
export type Times = z.infer<typeof Times>;

/** Something to start cold: its bundle, what it is first called with, and the environment it finds. */
export interface Cold {
  readonly name: string;
  readonly file: string;
  readonly event: object;
  readonly environment: Readonly<Record<string, string>>;
}

/** Starts it in a fresh process, loads it and calls it once. Rejects with what the process said when it fails. */
export async function startCold(
  { name, file, event, environment }: Cold,
  {
    endpoint,
    folder,
    signal,
  }: { readonly endpoint: string; readonly folder: string; readonly signal: AbortSignal },
): Promise<Times> {
  await mkdir(folder, { recursive: true });
  const eventFile = join(folder, `${name.replace('/', '-')}.json`);
  await writeFile(eventFile, JSON.stringify(event));
  const env = {
    PATH: process.env['PATH'],
    ...environment,
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_LAMBDA_FUNCTION_NAME: 'cold',
  };
  const { code, output } = await run(process.execPath, [script, file, eventFile], { env, signal });
  signal.throwIfAborted();
  if (code !== 0) throw new Error(`the cold start of ${name} ended with ${code}: ${output}`);
  return Times.parse(JSON.parse(output));
}
