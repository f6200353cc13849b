import { join } from 'node:path';
import { mkdir, rm } from 'node:fs/promises';
import { region } from '@muster/infra/local/aws.ts';
import { deploy } from '@muster/infra/local/deploy.ts';
import { bundleFloor } from './bundle.ts';
import { STACK, synthesiseFloor } from './stack.ts';

/** Deploys the floor next to Muster; gives the address that messages are posted to. */
export async function deployFloor(endpoint: string, home: string, signal: AbortSignal): Promise<string> {
  const own = join(home, 'floor');
  await rm(own, { recursive: true, force: true });
  await mkdir(own, { recursive: true });
  await bundleFloor(join(own, 'functions'));
  synthesiseFloor(join(own, 'cdk.out'), join(own, 'functions'), region);
  const outputs = await deploy({ endpoint, home: own, context: {}, signal }, () => undefined);
  return `${endpoint}/_aws/execute-api/${outputs[STACK]?.['ApiId'] ?? ''}/$default/messages`;
}
