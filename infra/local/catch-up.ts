import { LambdaClient } from '@aws-sdk/client-lambda';
import { instantOf, plusSeconds, type Instant } from '@muster/core';
import { publishWindow } from '../operate/republish.ts';
import { connectionOf } from './aws.ts';
import type { Muster } from './muster-file.ts';

/** How long before a stop an event may have been committed and not yet published. */
const MARGIN_SECONDS = 900;

/** Has every relay publish again what was committed shortly before a stop: publishing twice is harmless, losing an event is not. */
export async function catchUp(muster: Muster, stoppedAt: Instant): Promise<void> {
  const lambda = new LambdaClient(connectionOf(muster));
  const window = { from: plusSeconds(stoppedAt, -MARGIN_SECONDS), to: instantOf(new Date()) };
  for (const name of Object.values(muster.relays)) await publishWindow(lambda, name, window);
  lambda.destroy();
}
