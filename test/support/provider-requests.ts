import { readFileSync } from 'node:fs';
import * as z from 'zod';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./provider-requests/${name}.json`, import.meta.url), 'utf8'));

const Vector = z.object({
  id: z.string(),
  provider: z.string(),
  valid: z.boolean(),
  authToken: z.string().optional(),
  url: z.string().optional(),
  params: z.record(z.string(), z.string()).optional(),
  secret: z.string().optional(),
  webhookId: z.string().optional(),
  webhookTimestamp: z.string().optional(),
  body: z.string().optional(),
  signature: z.string().optional(),
});
export type Vector = z.infer<typeof Vector>;

/** Published and derived signature vectors of one provider. */
export const vectorsOf = (provider: string): Vector[] =>
  z
    .object({ vectors: z.array(Vector) })
    .parse(read('vectors'))
    .vectors.filter((vector) => vector.provider === provider);

const Sample = z.object({
  _meta: z.object({ testSecret: z.string() }),
  request: z.object({ url: z.string(), headers: z.record(z.string(), z.string()), body: z.string() }),
});

/** A provider's request as it is sent, with the secret under which its signature holds. */
export const sample = (name: string) => {
  const { _meta, request } = Sample.parse(read(name));
  return { secret: _meta.testSecret, ...request };
};

const ProviderEvent = z.object({
  event: z.looseObject({ detail: z.looseObject({ eventType: z.string() }) }),
});

/** A provider's event as EventBridge brings it. */
export const providerEvent = (name: string) => ProviderEvent.parse(read(name)).event;
