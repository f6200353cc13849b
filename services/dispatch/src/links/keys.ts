import type { Secrets } from '@muster/runtime/aws/secrets';
import * as z from 'zod';

const MIN_KEY_BYTES = 32;

const Key = z
  .object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,20}$/), key: z.base64() })
  .transform(({ id, key }) => ({ id, bytes: Buffer.from(key, 'base64') }))
  .refine(({ bytes }) => bytes.length >= MIN_KEY_BYTES, `a key has at least ${MIN_KEY_BYTES} bytes`);
export type LinkKey = z.infer<typeof Key>;

const Secret = z.looseObject({ previous: Key.optional() }).transform(({ previous, ...current }) => ({
  current,
  previous,
}));

/** The key that signs new links, and the one before it, whose links still work. */
export interface LinkKeys {
  readonly current: LinkKey;
  readonly previous?: LinkKey | undefined;
}

/** Reads the keys from the secret. Throws without a valid one: no link is better than one that anybody can make. */
export const linkKeys = (secrets: Pick<Secrets, 'read'>, secretId: string) => async (): Promise<LinkKeys> => {
  const text = await secrets.read(secretId);
  const { current, previous } = Secret.parse(JSON.parse(text ?? 'null'));
  return { current: Key.parse(current), previous };
};
