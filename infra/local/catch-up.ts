import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { instantOf, plusSeconds, type Instant } from '@muster/contracts';
import { connection } from './aws.ts';
import type { Muster } from './muster-file.ts';

/** How long before a stop an event may have been committed and not yet published. */
const MARGIN_SECONDS = 900;

const Answer = z.object({ next: z.string().optional() });

/** Has one relay publish a window again, in as many runs as it takes. */
export async function publishAgain(
  lambda: LambdaClient,
  FunctionName: string,
  window: { readonly from: Instant; readonly to: Instant },
): Promise<void> {
  let after: string | undefined;
  do {
    const order = JSON.stringify({ catchUp: { ...window, after } });
    const answer = await lambda.send(new InvokeCommand({ FunctionName, Payload: order }));
    if (answer.FunctionError !== undefined)
      throw new Error(`the catch-up of ${FunctionName} failed: ${answer.FunctionError}`);
    after = Answer.parse(JSON.parse(answer.Payload?.transformToString() ?? '')).next;
  } while (after !== undefined);
}

/** Has every relay publish again what was committed shortly before a stop: publishing twice is harmless, never is not. */
export async function catchUp({ endpoint, relays }: Muster, stoppedAt: Instant): Promise<void> {
  const lambda = new LambdaClient(connection(endpoint));
  const window = { from: plusSeconds(stoppedAt, -MARGIN_SECONDS), to: instantOf(new Date()) };
  for (const name of Object.values(relays)) await publishAgain(lambda, name, window);
  lambda.destroy();
}
