import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { bundling } from '../../infra/bundling/bundle.ts';

const root = join(import.meta.dirname, '../..');

/** Bytes of a Lambda that sends mails, with these modules of the notifications besides. */
const bytesOf = async (...modules: readonly string[]): Promise<number> => {
  const entry = ['send-message', 'attempt-log', 'proof-store', 'email/email-sender', ...modules];
  const { outputFiles } = await build({
    ...bundling,
    stdin: {
      contents: entry
        .map((name, at) => `export * as m${at} from '@muster/notifications/${name}';`)
        .join('\n'),
      resolveDir: join(root, 'services/dispatch'),
    },
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + contents.byteLength, 0);
};

const MOST_BYTES = 25_000;

test.each([
  ['texts by Twilio', ['sms/twilio-text-sender', 'carrier/account']],
  ['texts by AWS', ['sms/aws-text-sender']],
  ['calls by Twilio', ['voice/twilio-call-sender', 'carrier/account']],
  ['webhooks', ['webhook/webhook-sender']],
])('the adapter of %s adds at most 25 kB to a Lambda that sends mails', async (_, modules) => {
  const added = (await bytesOf(...modules)) - (await bytesOf());
  expect(added).toBeGreaterThan(1000);
  expect(added).toBeLessThanOrEqual(MOST_BYTES);
});
